import type { Edit } from "@/domain/alignment/edits";
import type { Correction } from "./aligner/suggest-after";
import type { Passage } from "./passage";
import type { RowsChange } from "./passages";
import type { Answer } from "./request";
import { sourceSide } from "./source-side";
import type { Work } from "./work";

/** Grows with every change of the pairing that is asked for here: what an earlier one suggests is over. */
let turn = 0;

/** Changes which paragraphs and texts belong together. What was typed is saved first: edits move texts. */
export async function pair(work: Work, edit: Edit): Promise<void> {
  const change = await changing(work, (pairing) => {
    const revision = edit.type === "split" ? work.passages.byId(edit.row)?.revision : undefined;
    return work.api.pair({ pairing, edit, ...(revision === undefined ? {} : { revision }) });
  });
  const mine = turn;
  if (change !== undefined) void lookAround(work, { edit, change, isLast: () => mine === turn });
}

/** Looks whether more should move. Fetched when somebody first changes the pairing. */
async function lookAround(work: Work, corrected: Correction): Promise<void> {
  const { suggestAfter } = await import("./aligner/suggest-after");
  await suggestAfter(work, corrected);
}

/** Takes back the last change of the pairing. */
export async function unpair(work: Work): Promise<void> {
  await changing(work, (pairing) => work.api.unpair({ pairing }));
}

async function changing(
  work: Work,
  send: (pairing: number) => Promise<Answer<RowsChange>>,
): Promise<RowsChange | undefined> {
  work.along.set(null);
  turn += 1;
  if (!(await work.desk.still())) {
    work.refuse({ refused: "conflict", detail: { reason: "unsaved" } });
    return undefined;
  }
  const answer = await send(work.passages.pairing);
  if (!answer.ok) {
    work.refuse(answer);
    if (answer.refused === "conflict") await work.passages.reread(work.hand.read().index);
    return undefined;
  }
  work.passages.splice(answer.value);
  const { index } = work.hand.read();
  work.go(Math.min(index, work.passages.count - 1), { mode: "rows" });
  return answer.value;
}

/** Where a split at the caret cuts the source: between the paragraphs whose share of the text is nearest. */
export function paragraphsBefore(passage: Passage, offset: number, length: number): number {
  const { paragraphs } = sourceSide(passage);
  if (paragraphs.length < 2) return paragraphs.length;
  const whole = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  const share = length === 0 ? 0.5 : offset / length;
  let seen = 0;
  const cuts = paragraphs.slice(0, -1).map(({ text }) => {
    seen += text.length;
    return Math.abs(seen / Math.max(1, whole) - share);
  });
  return cuts.indexOf(Math.min(...cuts)) + 1;
}
