import { expect } from "vitest";
import { editPairing } from "@/server/alignment/edit-pairing";
import { undoPairing } from "@/server/alignment/undo-pairing";
import { doInBulk } from "@/server/bulk/do-in-bulk";
import { undoBulk } from "@/server/bulk/undo-bulk";
import { db } from "@/server/db";
import { Refusal } from "@/server/refusal";
import { comment } from "@/server/remarks/comment";
import { writeNote } from "@/server/remarks/write-note";
import { applySource } from "@/server/sources/apply-source";
import { waiveChange } from "@/server/sources/waive-change";
import { acceptGap } from "@/server/versions/accept-gap";
import { answerReturn } from "@/server/versions/answer-return";
import { approve } from "@/server/versions/approve";
import { confirm } from "@/server/versions/confirm";
import { noteFault } from "@/server/versions/note-fault";
import type { PassageRow } from "@/server/versions/passage-row";
import { restore } from "@/server/versions/restore";
import { returnPassage } from "@/server/versions/return-passage";
import { saveDraft } from "@/server/versions/save-draft";
import { submit } from "@/server/versions/submit";
import { withdraw } from "@/server/versions/withdraw";
import { givenProposal } from "../given-new-source";
import type { Deed } from "./deed";
import { SOURCE, type Stage, seenText, type View } from "./stage";

const FAULT = { category: "accuracy", severity: "major", comment: "Nine, not ten." } as const;

/** Does one deed as the product's own screens would, and writes down what the desk promised by it. */
export async function play(stage: Stage, deed: Deed): Promise<void> {
  const view = await stage.view(deed.by, deed.looks);
  const row = view.rows[deed.row % view.rows.length];
  if (row === undefined) throw new Error("a version without passages");
  try {
    await did(stage, deed, { view, row });
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    await gaveBothTexts(refusal, { versionId: stage.versionId, row });
  }
}

type Before = { readonly view: View; readonly row: PassageRow };

async function did(stage: Stage, deed: Deed, { view, row }: Before): Promise<void> {
  const { projectId, versionId, promised, actors } = stage;
  const actor = actors[deed.by];
  const version = { projectId, versionId };
  const seen = { ...version, passageId: row.id, revision: row.revision };
  const { pairing } = view;
  const draft = async (text: string) => {
    const made = await saveDraft(actor, { ...seen, text, origin: "typed" });
    // To empty what somebody else has emptied meanwhile is no change, and not written down.
    if (text === "") return;
    promised.saved.set(`${made.id} ${row.revision + 1}`, { text, by: actor.userId });
    promised.recorded.add(`draft-saved ${made.id} ${row.revision + 1}`);
  };
  const state = async (made: PassageRow, text: string) => {
    const revision = made.revision;
    promised.recorded.add(
      `${deed.kind === "accept-gap" ? "gap-accepted" : "approved"} ${made.id} ${revision}`,
    );
    const statement = { ...seenText(row), target: text, by: actor.userId };
    promised.approvals.set(`${made.id} ${revision} ${actor.userId}`, statement);
  };
  const pair = (edit: Parameters<typeof editPairing>[1]["edit"]) =>
    editPairing(actor, { ...version, pairing, revision: row.revision, edit });
  switch (deed.kind) {
    case "draft":
      return draft(stage.newWords());
    case "empty":
      return draft("");
    case "submit":
      promised.recorded.add(`submitted ${row.id} ${(await submit(actor, seen)).revision}`);
      return;
    case "approve":
      return state(await approve(actor, seen), row.text);
    case "approve-corrected": {
      const text = stage.newWords();
      return state(await approve(actor, { ...seen, text }), text);
    }
    case "accept-gap":
      return state(await acceptGap(actor, { ...seen, reason: "Said before." }), row.text);
    case "return": {
      const made = await returnPassage(actor, { ...seen, ...FAULT });
      promised.recorded.add(`returned ${made.id} ${made.revision}`);
      return;
    }
    case "answer": {
      const made = await answerReturn(actor, { ...seen, answer: "So it is." });
      promised.recorded.add(`submitted ${made.id} ${made.revision}`);
      return;
    }
    case "note-fault": {
      const made = await noteFault(actor, { ...seen, ...FAULT });
      promised.recorded.add(`fault-noted ${made.id} ${made.revision}`);
      return;
    }
    case "comment":
      await comment(actor, { ...seen, text: stage.newWords() });
      return;
    case "note":
      await writeNote(actor, { ...seen, text: stage.newWords(), audience: "published" });
      return;
    case "withdraw":
      promised.recorded.add(`withdrawn ${row.id} ${(await withdraw(actor, seen)).revision}`);
      return;
    case "restore":
      await restore(actor, { ...seen, number: 1 + (deed.much % row.revision) });
      return;
    case "confirm":
      await confirm(actor, { ...seen, confirmed: deed.much > 4 });
      return;
    case "split":
      await pair({
        ...{ type: "split", row: row.id, offset: Math.min(deed.much, row.text.length) },
        paragraphs: deed.much % (row.paragraphs.length + 1),
      });
      return;
    case "move":
      await pair({
        type: "move",
        row: row.id,
        to: view.rows[deed.much % view.rows.length]?.id ?? "",
      });
      return;
    case "new-source": {
      const paragraphs = SOURCES[deed.much % SOURCES.length] ?? [];
      const document = { projectId, documentId: stage.documentId };
      await applySource(actor, await givenProposal(actor, { ...document, paragraphs }));
      return;
    }
    case "waive":
      return carried(stage, row, await waiveChange(actor, seen));
    case "bulk-approve":
    case "bulk-submit":
    case "bulk-return":
    case "bulk-replace":
      return inBulk(stage, { deed, view });
    case "bulk-undo":
      return bulkUndone(stage, deed);
    case "undo":
      await undoPairing(actor, { ...version, pairing });
      return;
    default:
      await pair({ type: deed.kind, row: row.id });
  }
}

/** To all that the person has on their screen: what they see of each is what the deed is about. */
async function inBulk(stage: Stage, { deed, view }: { deed: Deed; view: View }): Promise<void> {
  const { projectId, versionId, promised, actors, bulks } = stage;
  const actor = actors[deed.by];
  const passages = view.rows.map(({ id, revision }) => ({ id, revision }));
  const kind = BULK[deed.kind as keyof typeof BULK];
  const asked = kind.deed === "replace" ? { ...kind, by: stage.newWords() } : kind;
  const made = await doInBulk(actor, { projectId, versionId, deed: asked, passages });
  if (made.bulkId === null) return;
  bulks.push(made.bulkId);
  const { passages: kept } = await db.bulk.findUniqueOrThrow({ where: { id: made.bulkId } });
  const touched = new Map(
    (kept as { id: string; made: number }[]).map((one) => [one.id, one.made]),
  );
  expect(touched.size).toBe(made.done);
  for (const row of view.rows) {
    const revision = touched.get(row.id);
    if (revision === undefined) continue;
    expect(revision).toBe(row.revision + 1);
    promised.recorded.add(`${kind.recorded} ${row.id} ${revision}`);
    if (kind.deed === "approve") {
      const statement = { ...seenText(row), by: actor.userId };
      promised.approvals.set(`${row.id} ${revision} ${actor.userId}`, statement);
    }
  }
}

async function bulkUndone(
  { projectId, versionId, actors, bulks }: Stage,
  { by, much }: Deed,
): Promise<void> {
  const bulkId = bulks[bulks.length - 1 - (much % 2)];
  if (bulkId !== undefined) await undoBulk(actors[by], { projectId, versionId, bulkId });
}

const BULK = {
  "bulk-approve": { deed: "approve", recorded: "approved" },
  "bulk-submit": { deed: "submit", recorded: "submitted" },
  "bulk-return": { deed: "return", ...FAULT, recorded: "returned" },
  "bulk-replace": { deed: "replace", find: "BOOT", exact: false, recorded: "draft-saved" },
} as const;

/** What the document's text becomes: changed, longer, shorter, in another order, divided, put together. */
const [one = "", two = "", three = "", nobody = ""] = SOURCE;
const SOURCES = [
  SOURCE,
  SOURCE,
  ["One old boat.", two, three, nobody],
  [one, "A new law was passed.", two, three, nobody],
  [one, three, nobody],
  [nobody, one, two, three],
  [`${one} ${two}`, three, nobody],
  [one, two, "Three", "“boats”.", nobody],
  ["Something else altogether.", "Two small boats.", nobody],
];

/** An approval that holds on is its reviewer's, about the text they saw, and what the manager sees now. */
async function carried({ promised }: Stage, seen: PassageRow, made: PassageRow): Promise<void> {
  promised.recorded.add(`change-waived ${made.id} ${made.revision}`);
  const holding = await db.approval.findMany({
    where: { passageId: made.id, revision: made.revision },
  });
  for (const { byId: by } of holding) {
    const before = [...promised.approvals].filter(([which]) => which.startsWith(`${made.id} `));
    expect(before.map(([, { by: reviewer, target }]) => ({ reviewer, target }))).toContainEqual({
      ...{ reviewer: by, target: seen.text },
    });
    promised.approvals.set(`${made.id} ${made.revision} ${by}`, { ...seenText(seen), by });
  }
}

/** A refused writer is shown what stands there now; their own text they still have. */
async function gaveBothTexts(
  { kind, detail }: Refusal,
  { versionId, row }: { versionId: string; row: PassageRow },
): Promise<void> {
  expect(["conflict", "invalid", "forbidden", "not-found"]).toContain(kind);
  if (kind !== "conflict" || !("theirs" in detail) || detail.theirs === null) return;
  const { text, revision } = detail.theirs as { text: string; revision: number };
  expect(revision).toBeGreaterThan(row.revision);
  const where = { versionId, passageId: row.id, number: revision };
  expect(await db.revision.findFirst({ where })).toMatchObject({ text });
}
