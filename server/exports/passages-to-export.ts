import type { ExportedApproval, ExportedNote, ExportedPassage } from "@/domain/exports/export";
import type { Paragraph } from "@/domain/formats/format";
import type { Status } from "@/domain/review/status";
import type { Db } from "../db";
import { statementHashes } from "../versions/text-hashes";

type Found = {
  readonly id: string;
  readonly revision: number;
  readonly paragraphs: readonly Paragraph[];
  readonly alignment: readonly { readonly id: string; readonly number: number }[];
  readonly text: string;
  readonly status: Status;
  readonly gapAccepted: boolean;
  readonly confidence: number | null;
  readonly writer: string | null;
  readonly writtenAt: string | null;
  readonly corrector: string | null;
  readonly submitter: string | null;
  readonly submittedAt: string | null;
  readonly approvals: readonly (Omit<ExportedApproval, "carriedBy"> & {
    readonly carriedBy: string | null;
  })[];
  readonly notes: readonly ExportedNote[];
};

/** The passages of a version as exports want them, with who wrote, submitted and approved each, by one query, passage by passage: nothing depends on how many rows are guessed. */
export async function passagesToExport(
  db: Db,
  { versionId }: { readonly versionId: string },
): Promise<ExportedPassage[]> {
  const found = await db.$queryRaw<Found[]>`
    select p.id, p.revision, p.text, p.status::text as status, p."gapAccepted" is not null as "gapAccepted",
           p.confidence, coalesce(sourced.paragraphs, '[]') as paragraphs,
           coalesce(sourced.alignment, '[]') as alignment,
           coalesce(approved.approvals, '[]') as approvals, coalesce(noted.notes, '[]') as notes,
           coalesce(w.name, p."writtenName", v.translator) as writer,
           to_json(said.written) #>> '{}' as "writtenAt",
           c.name as corrector, s.name as submitter, to_json(said.submitted) #>> '{}' as "submittedAt"
      from "Passage" p
      join "Version" v on v.id = p."versionId"
      left join "User" w on w.id = p."writtenById"
      left join "User" c on c.id = p."correctedById"
      left join "User" s on s.id = p."submittedById"
      cross join lateral (
        select max(r.at) filter (where r.status <> 'approved') as written,
               max(r.at) filter (where r.status = 'submitted') as submitted
          from "Revision" r where r."passageId" = p.id
      ) said
      cross join lateral (
        select json_agg(json_build_object('by', u.name, 'role', a.role, 'step', a.step + 1, 'at', a.at,
                 'ownWords', a."ownWords", 'carriedBy', carrier.name,
                 'sourceHash', a."sourceHash", 'targetHash', a."targetHash",
                 'alignmentHash', a."alignmentHash") order by a.at) as approvals
          from "Approval" a
          join "User" u on u.id = a."byId"
          left join "User" carrier on carrier.id = a."carriedById"
         where a."passageId" = p.id and a."liftedAt" is null
      ) approved
      cross join lateral (
        select json_agg(json_build_object('text', n.text, 'audience', n.audience, 'by', u.name)
                 order by n.at) as notes
          from "Note" n
          join "User" u on u.id = n."byId"
         where n."passageId" = p.id
      ) noted
      cross join lateral (
        select json_agg(json_strip_nulls(json_build_object('kind', g.kind, 'level', g.level,
                 'key', g.key, 'comment', g.comment, 'context', g.context, 'maxLength', g."maxLength",
                 'flags', nullif(g.flags, '{}'),
                 'text', g.text, 'codes', g.codes)) order by g.position) as paragraphs,
               json_agg(json_build_object('id', g.id, 'number', g.position + 1)
                 order by g.position) as alignment
          from "PassageParagraph" l
          join "Paragraph" g on g.id = l."paragraphId"
         where l."passageId" = p.id
      ) sourced
     where p."versionId" = ${versionId}::uuid
     order by p.position`;
  return found.map(exported);
}

function exported(found: Found, position: number): ExportedPassage {
  const { id, revision, paragraphs, alignment, text, status, confidence } = found;
  const stated = paragraphs.map((paragraph, at) => ({ ...paragraph, id: alignment[at]?.id ?? "" }));
  const writtenBy = text === "" ? undefined : deed(found.writer, found.writtenAt);
  const submittedBy = deed(found.submitter, found.submittedAt);
  return {
    number: position + 1,
    id,
    revision,
    paragraphs,
    alignment,
    hashes: statementHashes({ paragraphs: stated, text }),
    text,
    status,
    approvals: found.approvals.map(({ carriedBy, ...approval }) => ({
      ...approval,
      at: iso(approval.at),
      ...(carriedBy === null ? {} : { carriedBy }),
    })),
    ...(found.notes.length > 0 ? { notes: found.notes } : {}),
    ...(found.gapAccepted ? { omissionAccepted: true } : {}),
    ...(writtenBy ? { writtenBy } : {}),
    ...(found.corrector === null ? {} : { correctedBy: found.corrector }),
    ...(submittedBy ? { submittedBy } : {}),
    ...(confidence === null ? {} : { confidence }),
  };
}

function deed(name: string | null, at: string | null) {
  return name === null || at === null ? undefined : { name, at: iso(at) };
}

/** JSON of Postgres writes the offset of the session's time zone. */
const iso = (time: string) => new Date(time).toISOString();
