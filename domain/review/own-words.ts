import type { Status } from "./status";

/** Whose words a passage holds, by their user ids. A writer outside the desk has none. */
export type Credits = {
  readonly writtenById: string | null;
  /** Who wrote other parts of it, where passages of several writers were merged. */
  readonly alsoByIds: readonly string[];
  /** The reviewer who has since mended what the writer wrote. */
  readonly correctedById: string | null;
};

/** Nobody approves their own words. Who has only mended somebody else's may. */
export function ownWords({ writtenById, alsoByIds }: Credits, userId: string): boolean {
  return writtenById === userId || alsoByIds.includes(userId);
}

type Edited = Credits & { readonly status: Status; readonly text: string };
type Editor = { readonly userId: string; readonly mayReview: boolean };

/**
 * Whether new text is a correction of what somebody else handed in, so that it stays their
 * translation. Before it is handed in, whoever types becomes the writer.
 */
export function isCorrection(passage: Edited, { userId, mayReview }: Editor): boolean {
  return (
    mayReview &&
    passage.text !== "" &&
    HANDED_IN.includes(passage.status) &&
    !ownWords(passage, userId)
  );
}

const HANDED_IN: readonly Status[] = ["submitted", "returned", "approved", "outdated"];

/** Whose the words are after somebody has typed. */
export function creditsAfterTyping(passage: Edited, editor: Editor): Credits {
  return isCorrection(passage, editor)
    ? { ...creditsOf(passage), correctedById: editor.userId }
    : { writtenById: editor.userId, alsoByIds: [], correctedById: null };
}

/** Whose the words are when several passages have become one. */
export function mergedCredits(passages: readonly (Credits & { text: string })[]): Credits {
  const worded = passages.filter(({ text }) => text !== "");
  const longest = worded.toSorted((one, two) => two.text.length - one.text.length)[0];
  const everybody = new Set(
    worded.flatMap(({ writtenById, alsoByIds }) => [writtenById ?? [], ...alsoByIds].flat()),
  );
  const writtenById = longest?.writtenById ?? null;
  if (writtenById !== null) everybody.delete(writtenById);
  const correctedById = worded.find((passage) => passage.correctedById)?.correctedById ?? null;
  return { writtenById, alsoByIds: [...everybody], correctedById };
}

const creditsOf = ({ writtenById, alsoByIds, correctedById }: Credits): Credits => ({
  writtenById,
  alsoByIds,
  correctedById,
});
