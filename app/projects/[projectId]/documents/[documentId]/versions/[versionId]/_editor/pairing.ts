import type { Edit } from "@/domain/alignment/edits";
import type { Passage } from "./passage";
import type { RowsChange } from "./passages";
import type { Answer } from "./request";
import { sourceSide } from "./source-side";
import type { Work } from "./work";

/** Changes which paragraphs and texts belong together. What was typed is saved first: edits move texts. */
export async function pair(work: Work, edit: Edit): Promise<void> {
  await changing(work, (pairing) => {
    const revision = edit.type === "split" ? work.passages.byId(edit.row)?.revision : undefined;
    return work.api.pair({ pairing, edit, ...(revision === undefined ? {} : { revision }) });
  });
}

/** Takes back the last change of the pairing. */
export async function unpair(work: Work): Promise<void> {
  await changing(work, (pairing) => work.api.unpair({ pairing }));
}

async function changing(
  work: Work,
  send: (pairing: number) => Promise<Answer<RowsChange>>,
): Promise<void> {
  if (!(await work.desk.still()))
    return work.refuse({ refused: "conflict", detail: { reason: "unsaved" } });
  const answer = await send(work.passages.pairing);
  if (!answer.ok) {
    work.refuse(answer);
    if (answer.refused === "conflict") await work.passages.reread(work.hand.read().index);
    return;
  }
  work.passages.splice(answer.value);
  const { index } = work.hand.read();
  work.go(Math.min(index, work.passages.count - 1), { mode: "rows" });
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
