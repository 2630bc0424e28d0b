/**
 * One row of the facing view: source paragraphs (their ids, in order) and the text that answers
 * them; paragraphs of the target text are kept apart by "\n\n". A row without text is an omission,
 * one without paragraphs an addition; none is without both.
 */
export type Row = {
  readonly id: string;
  readonly paragraphs: readonly string[];
  readonly text: string;
};

/**
 * The rows from `at` on that were `removed` are replaced by `inserted`: what every edit comes to,
 * and its own inverse when the two are swapped.
 */
export type RowChange = {
  readonly at: number;
  readonly removed: readonly Row[];
  readonly inserted: readonly Row[];
};

/** The paragraphs of a text. */
export function textsIn({ text }: Pick<Row, "text">): string[] {
  return text.split(/\n{2,}/).filter((part) => part.trim() !== "");
}
