import { z } from "zod";
import { type Actor, permit } from "../access";
import { type Db, db } from "../db";
import { documentIn } from "../documents/document-in";
import { type ChangedParagraph, changedParagraphs } from "./changed-paragraphs";
import {
  type ChangeCounts,
  countsOf,
  type FormerParagraph,
  type StoredPlan,
} from "./source-change";

export const readSourceChangesInput = z.object({ projectId: z.uuid(), documentId: z.uuid() });

type Told = {
  readonly id: string;
  readonly fileName: string;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
};

export type SourceChanges = {
  /** What was brought in and waits to be looked at. */
  readonly open:
    | (Told & {
        /** The comparison under way. */
        readonly jobId: string | null;
        readonly counts: ChangeCounts | null;
        readonly paragraphs: readonly ChangedParagraph[];
        /** There are more of them than anybody looks through. */
        readonly more: boolean;
        /** Approvals that will fall, in all versions. */
        readonly approvals: number;
      })
    | null;
  /** What was put in the place of an older text, the last first. */
  readonly past: readonly (Told & {
    readonly counts: ChangeCounts;
    /** Texts whose source was removed. */
    readonly gone: readonly Gone[];
  })[];
};

export type Gone = {
  readonly passageId: string;
  readonly version: string;
  readonly language: string;
  readonly source: string;
  readonly text: string;
};

const MOST_PARAGRAPHS = 500;
const MOST_CHANGES = 20;

/** What is to become of a document's text, and what became of it. */
export async function readSourceChanges(
  actor: Actor,
  { projectId, documentId }: z.infer<typeof readSourceChangesInput>,
): Promise<SourceChanges> {
  const { project } = await permit(db, actor, "read", projectId);
  await documentIn(db, project, documentId);
  const changes = await db.sourceChange.findMany({
    where: { documentId },
    orderBy: { at: "desc" },
    take: MOST_CHANGES,
    select: {
      ...{ id: true, state: true, plan: true, byId: true, at: true },
      ...{ appliedById: true, appliedAt: true },
      original: { select: { fileName: true } },
    },
  });
  const people = changes.flatMap(({ byId, appliedById }) => [byId, appliedById ?? []].flat());
  const users = await db.user.findMany({
    where: { id: { in: people } },
    select: { id: true, name: true },
  });
  const names = new Map(users.map(({ id, name }) => [id, name]));
  const told = (change: (typeof changes)[number]): Told => ({
    id: change.id,
    fileName: change.original.fileName,
    by: names.get(change.appliedById ?? change.byId) ?? "",
    at: (change.appliedAt ?? change.at).toISOString(),
  });
  const open = changes.find(({ state }) => state !== "applied");
  const past = changes.filter(({ state }) => state === "applied");
  const gone = await goneWith(
    db,
    past.map(({ id }) => id),
  );
  return {
    open: open === undefined ? null : { ...told(open), ...(await proposal(db, projectId, open)) },
    past: past.map((change) => ({
      ...told(change),
      counts: countsOf(change.plan as unknown as StoredPlan),
      gone: gone
        .filter(({ changeId }) => changeId === change.id)
        .map(({ changeId: _, ...one }) => one),
    })),
  };
}

async function proposal(
  db: Db,
  projectId: string,
  { id, state }: { readonly id: string; readonly state: string },
) {
  if (state === "comparing") {
    const job = await db.job.findFirst({
      where: { projectId, kind: "compare-source", input: { path: ["changeId"], equals: id } },
      orderBy: { createdAt: "desc" },
      select: { id: true },
    });
    return { jobId: job?.id ?? null, counts: null, paragraphs: [], more: false, approvals: 0 };
  }
  const change = await db.sourceChange.findUniqueOrThrow({
    where: { id },
    select: { plan: true, before: true },
  });
  const plan = change.plan as unknown as StoredPlan;
  const before = change.before as unknown as readonly FormerParagraph[];
  const paragraphs = changedParagraphs(plan, before);
  return {
    jobId: null,
    counts: countsOf(plan),
    paragraphs: paragraphs.slice(0, MOST_PARAGRAPHS),
    more: paragraphs.length > MOST_PARAGRAPHS,
    approvals: await approvalsAbout(db, touchedBy(plan, before)),
  };
}

function touchedBy({ paragraphs, removed }: StoredPlan, before: readonly FormerParagraph[]) {
  const places = [
    ...paragraphs.flatMap(({ kind, before: was }) => (kind === "changed" ? (was ?? []) : [])),
    ...removed.map(({ before: was }) => was),
  ];
  return places.flatMap((place) => before[place]?.id ?? []);
}

async function approvalsAbout(db: Db, paragraphIds: readonly string[]): Promise<number> {
  const [counted] = await db.$queryRaw<{ count: number }[]>`
    select count(distinct p.id)::int as count
      from "PassageParagraph" l
      join "Passage" p on p.id = l."passageId" and p.status = 'approved'
     where l."paragraphId" = any(${paragraphIds}::uuid[])`;
  return counted?.count ?? 0;
}

async function goneWith(db: Db, changeIds: readonly string[]) {
  return db.$queryRaw<(Gone & { changeId: string })[]>`
    select b."changeId", b."passageId", v.name as version, v.language, b.row ->> 'text' as text,
           (select string_agg(s ->> 'text', E'\n\n') from jsonb_array_elements(b.sources) s) as source
      from "PassageBefore" b
      join "Version" v on v.id = b."versionId"
     where b."changeId" = any(${changeIds}::uuid[]) and b.gone and b.row ->> 'text' <> ''
       and not exists (select from "Passage" p where p.id = b."passageId")
     order by v.name, b.id
     limit 1000`;
}
