import type { Edit } from "@/domain/alignment/edits";
import type { StandingRow } from "@/domain/alignment/suggest";
import { plain } from "@/domain/codes/code";
import type { Passage } from "../passage";
import type { RowsChange } from "../passages";
import type { Work } from "../work";
import { askForRows } from "./ask";

/** Rows to each side that are looked at: a dozen may move, and sixty more teach the words. */
const AROUND = 75;

export type Correction = {
  readonly edit: Edit;
  readonly change: RowsChange;
  /** Whether nothing else has been asked for since. */
  readonly isLast: () => boolean;
};

/** Offers to move along what should move with a correction that was just made. */
export async function suggestAfter(
  work: Work,
  { edit, change, isLast }: Correction,
): Promise<void> {
  const corrected = correctedBy(edit, change);
  if (corrected === undefined) return;
  const { passages } = work;
  const from = Math.max(0, corrected.first - AROUND);
  await passages.want(from, corrected.last + AROUND);
  const around = Array.from({ length: corrected.last + AROUND - from }, (_, step) =>
    passages.at(from + step),
  ).filter((passage) => passage !== undefined);
  // Who translates passage by passage has paired them by writing.
  if (!around.some(({ confidence, text }) => confidence !== null && text !== "")) return;
  const suggested = await askForRows({
    rows: around.map(standing),
    first: corrected.first - from,
    last: corrected.last - from,
  });
  if (isLast() && passages.pairing === change.pairing) work.along.set(suggested ?? null);
}

type Corrected = { readonly first: number; readonly last: number };

/** The rows that a person has put right by an edit. What was moved along is no correction. */
function correctedBy(edit: Edit, { at, inserted }: RowsChange): Corrected | undefined {
  switch (edit.type) {
    case "regroup":
      return undefined;
    case "move": {
      const place = inserted.findIndex(({ id }) => id === edit.to);
      return place < 0 ? undefined : { first: at + place, last: at + place };
    }
    case "shift-down":
      return { first: at, last: at + Math.min(1, inserted.length - 1) };
    case "split": {
      // What a cut leaves alone on its side still looks for its answer.
      const [first, second] = inserted.map(isFull);
      return { first: first ? at : at + 1, last: second ? at + 1 : at };
    }
    default:
      return inserted.length === 0 ? undefined : { first: at, last: at };
  }
}

const isFull = ({ paragraphs, text }: Passage) => paragraphs.length > 0 && text !== "";

function standing(passage: Passage): StandingRow {
  const { id, text, paragraphs, confirmed, status, gapAccepted } = passage;
  return {
    ...{ id, text, paragraphs: paragraphs.map((paragraph) => paragraph.id) },
    sources: paragraphs.map(({ text, kind, level }) => ({
      ...{ text: plain(text), kind },
      ...(level === undefined ? {} : { level }),
    })),
    isSettled: confirmed || status === "approved" || gapAccepted !== null,
  };
}
