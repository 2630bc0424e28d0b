import { z } from "zod";
import { type SideBySide, sideBySide } from "@/domain/review/side-by-side";
import type { Status } from "@/domain/review/status";
import { type Actor, permit } from "../access";
import { type Db, db } from "../db";
import { documentIn } from "../documents/document-in";
import { sha256 } from "../record/sha256";
import { Refusal } from "../refusal";
import type { SourceParagraph } from "./passage-row";

export const compareVersionsInput = z.object({
  projectId: z.uuid(),
  documentId: z.uuid(),
  versionIds: z.array(z.uuid()).min(2).max(4),
  /** Without names, in an order that says nothing. */
  blind: z.boolean().default(false),
  /** Of the groups, from 0. */
  from: z.coerce.number().int().nonnegative().default(0),
  count: z.coerce.number().int().positive().max(200).default(50),
});

export type ComparedVersion = {
  readonly language: string;
  /** Nothing of these where the names are hidden. */
  readonly id: string | null;
  readonly name: string | null;
};

export type ComparedPassage = {
  readonly status: Status;
  readonly text: string;
  /** Nothing of these where the names are hidden. */
  readonly id: string | null;
  readonly revision: number;
  readonly writtenBy: string | null;
};

export type ComparedRow = {
  /** Of the first source paragraph, from 1. */
  readonly number: number;
  readonly paragraphs: readonly SourceParagraph[];
  /** By version. */
  readonly cells: readonly (readonly ComparedPassage[])[];
};

export type Comparison = {
  readonly versions: readonly ComparedVersion[];
  readonly rows: readonly ComparedRow[];
  /** Of all groups. */
  readonly total: number;
};

/** Two or more versions of a document side by side, a stretch of them. */
export async function compareVersions(
  actor: Actor,
  asked: z.infer<typeof compareVersionsInput>,
): Promise<Comparison> {
  const { projectId, documentId, blind, from, count } = asked;
  const { project } = await permit(db, actor, "read", projectId);
  await documentIn(db, project, documentId);
  const order = (id: string) => sha256(`${actor.userId} ${documentId} ${id}`);
  const ids = blind
    ? asked.versionIds.toSorted((one, other) => (order(one) < order(other) ? -1 : 1))
    : asked.versionIds;
  const known = await db.version.findMany({
    where: { id: { in: ids }, documentId },
    select: { id: true, language: true, name: true },
  });
  const versions = ids.flatMap((id) => known.find((version) => version.id === id) ?? []);
  if (versions.length !== new Set(asked.versionIds).size) throw new Refusal("not-found");
  const groups = await groupsOf(db, documentId, ids);
  const shown = groups.slice(from, from + count);
  const texts = await textsOf(db, shown);
  const paragraphs = await paragraphsOf(db, documentId, shown);
  return {
    total: groups.length,
    versions: versions.map(({ id, language, name }) =>
      blind ? { language, id: null, name: null } : { language, id, name },
    ),
    rows: shown.map((group) => ({
      number: group.from + 1,
      paragraphs: paragraphs.slice(
        group.from - (shown[0]?.from ?? 0),
        group.to - (shown[0]?.from ?? 0),
      ),
      cells: group.passages.map((passages) =>
        passages.flatMap((id) => {
          const text = texts.get(id);
          if (text === undefined) return [];
          return blind ? { ...text, id: null, revision: 0, writtenBy: null } : text;
        }),
      ),
    })),
  };
}

async function groupsOf(tx: Db, documentId: string, ids: readonly string[]): Promise<SideBySide[]> {
  const count = await tx.paragraph.count({ where: { documentId } });
  const rows = await tx.$queryRaw<{ id: string; versionId: string; paragraphs: number[] }[]>`
    select p.id, p."versionId",
           coalesce(array_agg(g.position order by g.position)
                    filter (where g.position is not null), '{}') as paragraphs
      from "Passage" p
      left join "PassageParagraph" l on l."passageId" = p.id
      left join "Paragraph" g on g.id = l."paragraphId"
     where p."versionId" = any(${ids}::uuid[])
     group by p.id
     order by p."versionId", p.position`;
  const of = new Map(ids.map((id) => [id, [] as typeof rows]));
  for (const row of rows) of.get(row.versionId)?.push(row);
  const groups = sideBySide(
    count,
    ids.map((id) => of.get(id) ?? []),
  );
  // A plural form that none of their languages has is nobody's.
  return groups.filter(({ passages }) => passages.some((column) => column.length > 0));
}

type Text = ComparedPassage & { readonly id: string };

async function textsOf(tx: Db, groups: readonly SideBySide[]): Promise<Map<string, Text>> {
  const ids = groups.flatMap(({ passages }) => passages.flat());
  const rows = await tx.$queryRaw<Text[]>`
    select p.id, p.revision, p.text, p.status::text as status,
           coalesce((select string_agg(u.name, ', ' order by u.id <> p."writtenById", u.name)
                       from "User" u where u.id = p."writtenById" or u.id = any(p."alsoByIds")),
                    p."writtenName", v.translator) as "writtenBy"
      from "Passage" p
      join "Version" v on v.id = p."versionId"
     where p.id = any(${ids}::uuid[])`;
  return new Map(rows.map((row) => [row.id, row]));
}

async function paragraphsOf(
  tx: Db,
  documentId: string,
  groups: readonly SideBySide[],
): Promise<SourceParagraph[]> {
  const found = await tx.paragraph.findMany({
    where: { documentId, position: { gte: groups[0]?.from ?? 0, lt: groups.at(-1)?.to ?? 0 } },
    orderBy: { position: "asc" },
    select: { id: true, kind: true, level: true, text: true, codes: true },
  });
  return found.map(({ level, ...paragraph }) => ({
    ...paragraph,
    ...(level === null ? {} : { level }),
  })) as unknown as SourceParagraph[];
}
