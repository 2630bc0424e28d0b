import { joined } from "@/domain/codes/join";
import { Prisma } from "@/prisma/client/client";
import type { Db } from "../db";
import { Refusal } from "../refusal";
import { CONTENTIOUS, QUOTATIONS, REMARKS } from "../remarks/row-remarks";
import { PLANNED_ONCE } from "../statement-name";
import type { Dismissed, PassageRow, SourceBefore } from "./passage-row";
import { textHashes } from "./text-hashes";

type Which =
  | { readonly from: number; readonly count: number }
  | { readonly ids: readonly string[] };

/** The rows of a version that the caller was permitted to read, in their order, by one query. */
export async function passageRows(
  db: Db,
  { versionId }: { readonly versionId: string },
  which: Which,
): Promise<PassageRow[]> {
  const some =
    "ids" in which
      ? Prisma.sql`p.id = any(${which.ids}::uuid[]) and (p."versionId" = ${versionId}::uuid) is true`
      : Prisma.sql`p."versionId" = ${versionId}::uuid
                   and p.position >= ${which.from} and p.position < ${which.from + which.count}`;
  // The plan of a stretch depends on how long it is.
  const rows = await db.$queryRaw<FoundRow[]>`
    ${"ids" in which ? PLANNED_ONCE : Prisma.empty} ${shownRows()}
     where ${some}
     order by p.position`;
  return rows.map(rowOf);
}

/** One row as it stands. */
export async function passageRow(
  db: Db,
  { versionId, passageId }: { readonly versionId: string; readonly passageId: string },
): Promise<PassageRow> {
  const [row] = await passageRows(db, { versionId }, { ids: [passageId] });
  if (row === undefined) throw new Refusal("not-found");
  return row;
}

type LastApproval = NonNullable<PassageRow["approval"]> & {
  readonly liftedAt: string | null;
  readonly liftedBecause: string | null;
  readonly liftedBy: string | null;
};

type Dismissal = Dismissed & { readonly sourceHash: string; readonly targetHash: string };

type Before = Pick<SourceBefore, "since"> & { readonly sources: PassageRow["paragraphs"] };

/** A row as the query gives it. */
export type FoundRow = Omit<PassageRow, "approval" | "lifted" | "dismissals" | "was"> & {
  readonly approval: LastApproval | null;
  readonly was: Before | null;
  readonly dismissals: readonly Dismissal[];
};

export function rowOf({ approval, returned, dismissals, was, ...row }: FoundRow): PassageRow {
  return {
    ...row,
    was: changedSince(was, row),
    approval: holding(approval),
    lifted: lifting(approval),
    returned: returned && { ...returned, at: iso(returned.at) },
    dismissals: standing(dismissals, row),
  };
}

/** A dismissal ends when either text changes, and holds again when both are again what they were. */
function standing(
  dismissals: readonly Dismissal[],
  row: Pick<PassageRow, "text" | "paragraphs">,
): Dismissed[] {
  if (dismissals.length === 0) return [];
  const now = textHashes(row);
  return dismissals
    .filter((one) => one.sourceHash === now.sourceHash && one.targetHash === now.targetHash)
    .map(({ key, reason, by, at }) => ({ key, reason, by, at: iso(at) }));
}

/** Nothing where the source is again what it was. */
function changedSince(
  was: Before | null,
  { paragraphs }: Pick<PassageRow, "paragraphs">,
): SourceBefore | null {
  if (was === null) return null;
  const { text, codes } = joined(was.sources);
  return text === joined(paragraphs).text ? null : { since: was.since, text, codes };
}

function holding(approval: LastApproval | null): PassageRow["approval"] {
  if (approval === null || approval.liftedAt !== null) return null;
  const { by, at, ownWords, corrected, carriedBy } = approval;
  return { by, at: iso(at), ownWords, corrected, carriedBy };
}

function lifting(approval: LastApproval | null): PassageRow["lifted"] {
  if (approval === null || approval.liftedAt === null) return null;
  const { liftedAt, liftedBecause, liftedBy } = approval;
  return { because: liftedBecause ?? "text", at: iso(liftedAt), by: liftedBy };
}

/** JSON of Postgres writes the offset of the session's time zone. */
const iso = (time: string) => new Date(time).toISOString();

/**
 * Asks for the rows of "Passage", as far as a `where` says. A write asks it too, of what it is just
 * making: there it means the rows that go by the names of these tables in that statement.
 */
export const shownRows = () => Prisma.sql`
    select p.id, p.position, p.revision, p.status::text as status, p.text, p.confidence,
           p.confirmed, p.moved, p."gapAccepted",
           coalesce((select string_agg(u.name, ', ' order by u.id <> p."writtenById", u.name)
                       from "User" u where u.id = p."writtenById" or u.id = any(p."alsoByIds")),
                    p."writtenName") as "writtenBy",
           (select u.name from "User" u where u.id = p."correctedById") as "correctedBy",
           ${PARAGRAPHS} as paragraphs, ${LAST_APPROVAL} as approval,
           ${REVIEWS} as reviews,
           case when p.status <> 'approved' then ${LAST_RETURN} end as returned,
           ${CONTENTIOUS} as contentious, ${QUOTATIONS} as quotations,
           ${REMARKS} as remarks, ${DISMISSALS} as dismissals,
           ${SOURCE_BEFORE} as was
      from "Passage" p`;

const PARAGRAPHS = Prisma.sql`(
  select coalesce(json_agg(json_strip_nulls(json_build_object(
           'id', g.id, 'kind', g.kind, 'level', g.level, 'key', g.key, 'comment', g.comment, 'context', g.context,
           'maxLength', g."maxLength", 'flags', nullif(g.flags, '{}'), 'form', g.form, 'text', g.text,
           'codes', g.codes)) order by g.position), '[]')
    from "PassageParagraph" l
    join "Paragraph" g on g.id = l."paragraphId"
   where l."passageId" = p.id)`;

const LAST_APPROVAL = Prisma.sql`(
  select json_build_object('by', coalesce(u.name, ''), 'at', a.at, 'ownWords', a."ownWords",
           'corrected', a.corrected, 'carriedBy', carrier.name, 'liftedAt', a."liftedAt",
           'liftedBecause', a."liftedBecause", 'liftedBy', lifter.name)
    from "Approval" a
    left join "User" u on u.id = a."byId"
    left join "User" carrier on carrier.id = a."carriedById"
    left join "User" lifter on lifter.id = a."liftedById"
   where a."passageId" = p.id
   order by a."liftedAt" desc nulls first, a.at desc
   limit 1)`;

const REVIEWS = Prisma.sql`(
  select coalesce(json_agg(json_build_object('step', a.step, 'byId', a."byId")
                           order by a.step, a.at), '[]')
    from "Approval" a
   where a."passageId" = p.id and a."liftedAt" is null)`;

const LAST_RETURN = Prisma.sql`(
  select json_build_object('id', r.id, 'category', r.category, 'subtype', r.subtype,
           'severity', r.severity, 'comment', r.comment, 'proposal', r.proposal,
           'marked', r.marked, 'by', coalesce(u.name, ''), 'at', r.at,
           'answer', r.answer, 'answeredBy', answerer.name)
    from "Return" r
    left join "User" u on u.id = r."byId"
    left join "User" answerer on answerer.id = r."answeredById"
   where r."passageId" = p.id and not r.noted
     and not exists (select from "Approval" a where a."passageId" = p.id and a.at > r.at)
   order by r.at desc
   limit 1)`;

const DISMISSALS = Prisma.sql`(
  select coalesce(json_agg(json_build_object('key', x.key, 'reason', x.reason,
           'by', coalesce(u.name, ''), 'at', x.at, 'sourceHash', x."sourceHash",
           'targetHash', x."targetHash") order by x.at), '[]')
    from "Dismissal" x
    left join "User" u on u.id = x."byId"
   where x."passageId" = p.id)`;

/** As of the last approval where the source has changed since, else as of the text of an outdated passage. */
const SOURCE_BEFORE = Prisma.sql`(
  select json_build_object('sources', b.sources,
           'since', case when b."sourceHash" = said."sourceHash" then 'approval' else 'writing' end)
    from "PassageBefore" b
    left join lateral (
      select a."sourceHash" from "Approval" a where a."passageId" = p.id order by a.at desc limit 1
    ) said on true
   where b."passageId" = p.id
     and (b."sourceHash" = said."sourceHash" or (p.status = 'outdated' and b.status <> 'outdated'))
   order by b."sourceHash" is not distinct from said."sourceHash" desc, b.at desc
   limit 1)`;
