import { createHash } from "node:crypto";
import { expect } from "vitest";
import { statementOf } from "@/domain/review/statement";
import { db } from "@/server/db";
import { verifyRecord } from "@/server/record/verify-record";
import { readPassages } from "@/server/versions/read-passages";
import { type Stage, seenText } from "./stage";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** What must be true of a version whatever was done to it. */
export async function holds(stage: Stage): Promise<void> {
  const { projectId, versionId, actors } = stage;
  const asked = { projectId, versionId, from: 0, count: 100 };
  const { rows } = await readPassages(actors.manager, asked);
  await approvedIsWhatAReviewerSaw(stage, rows);
  await everyParagraphIsInOnePassage(stage, rows);
  await nobodysTextIsLost(stage);
  await noTextShiftsWithTheSource(stage);
  await everyRemarkIsOnAPassage(stage, rows);
}

type Rows = Awaited<ReturnType<typeof readPassages>>["rows"];

async function approvedIsWhatAReviewerSaw(
  { versionId, promised, actors, steps }: Stage,
  rows: Rows,
) {
  const holding = await db.approval.findMany({ where: { versionId, liftedAt: null } });
  for (const row of rows) {
    const done = holding.filter(({ passageId }) => passageId === row.id);
    expect(done.length === steps.length).toBe(row.status === "approved");
    expect(new Set(done.map(({ byId }) => byId)).size).toBe(done.length);
  }
  const entitled = [actors.reviewer.userId, actors.manager.userId];
  for (const approval of holding) {
    const row = rows.find(({ id }) => id === approval.passageId);
    if (row === undefined) throw new Error("an approval of nothing holds");
    const { source, target, alignment } = statementOf(row);
    expect(approval).toMatchObject({
      ...{ sourceHash: sha256(source), targetHash: sha256(target) },
      ...{ alignmentHash: sha256(alignment), ownWords: false },
    });
    expect(entitled).toContain(approval.byId);
    expect(promised.approvals.get(`${row.id} ${approval.revision} ${approval.byId}`)).toEqual({
      ...seenText(row),
      by: approval.byId,
    });
  }
  await nobodyApprovedTheirOwn(versionId, holding);
}

type Holding = {
  readonly passageId: string;
  readonly byId: string;
  readonly carriedById: string | null;
};

async function nobodyApprovedTheirOwn(versionId: string, holding: readonly Holding[]) {
  const standing = await db.passage.findMany({ where: { versionId } });
  const writersOf = new Map(
    standing.map(({ id, writtenById, alsoByIds }) => [id, [writtenById, ...alsoByIds]]),
  );
  for (const { passageId, byId, carriedById } of holding) {
    expect(writersOf.get(passageId)).not.toContain(byId);
    expect(writersOf.get(passageId)).not.toContain(carriedById ?? "nobody");
  }
}

async function everyParagraphIsInOnePassage({ documentId }: Stage, rows: Rows) {
  const paragraphs = await db.paragraph.findMany({
    where: { documentId },
    orderBy: { position: "asc" },
  });
  expect(rows.flatMap((row) => row.paragraphs.map(({ id }) => id))).toEqual(
    paragraphs.map(({ id }) => id),
  );
  expect(rows.map(({ position }) => position)).toEqual(rows.map((_, at) => at));
}

async function nobodysTextIsLost({ versionId, promised }: Stage) {
  const revisions = await db.revision.findMany({ where: { versionId } });
  const kept = new Map(
    revisions.map((one) => [
      `${one.passageId} ${one.number}`,
      { text: one.text, by: one.authorId },
    ]),
  );
  for (const [which, saved] of promised.saved) expect(kept.get(which)).toEqual(saved);
  const passages = await db.passage.findMany({ where: { versionId } });
  for (const { id, revision, text } of passages) {
    expect(kept.get(`${id} ${revision}`)?.text ?? "").toBe(text);
  }
}

/** What a change of the source found in a passage stands there after it, or what stood there before another. */
async function noTextShiftsWithTheSource({ versionId }: Stage) {
  const befores = await db.passageBefore.findMany({ where: { versionId, gone: false } });
  const revisions = await db.revision.findMany({ where: { versionId } });
  const made = new Map(revisions.map((one) => [`${one.passageId} ${one.number}`, one.text]));
  for (const { passageId, row } of befores) {
    const { text, revision } = row as { text: string; revision: number };
    const now = made.get(`${passageId} ${revision + 1}`) ?? "";
    const former = befores.filter((one) => one.passageId === passageId);
    const stood = former.some((one) => (one.row as { text: string }).text === now);
    expect(stood || now.includes(text), `"${text}" of a passage became "${now}"`).toBe(true);
  }
}

/** Whatever became of the passage it was written on. */
async function everyRemarkIsOnAPassage({ versionId }: Stage, rows: Rows) {
  const where = { versionId };
  const select = { passageId: true } as const;
  const remarks = [
    ...(await db.comment.findMany({ where, select })),
    ...(await db.note.findMany({ where, select })),
  ];
  const there = new Set(rows.map(({ id }) => id));
  expect(remarks.filter(({ passageId }) => !there.has(passageId))).toEqual([]);
  expect(rows.reduce((sum, row) => sum + row.remarks, 0)).toBe(remarks.length);
}

/** The record says all that was promised, and its chain is whole. */
export async function recordHolds({ projectId, promised }: Stage): Promise<void> {
  const [verified] = await verifyRecord(projectId);
  expect(verified?.breaks).toEqual([]);
  const entries = await db.recordEntry.findMany({ where: { projectId } });
  expect(verified?.entries).toBe(entries.length);
  const said = new Set(
    entries.map(({ deed, passageId, detail }) => {
      const { revision } = detail as { revision?: number };
      return `${deed} ${passageId} ${revision}`;
    }),
  );
  expect([...promised.recorded].filter((each) => !said.has(each))).toEqual([]);
}
