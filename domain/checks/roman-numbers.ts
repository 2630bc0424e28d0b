/** Roman figures of two letters and more, or of one with an ending: `XIV`, `le Ve siècle`. */
export function romanNumbersIn(text: string): number[] {
  return [...text.matchAll(ROMAN)].map(([, figure = ""]) => romanValue(figure));
}

const ROMAN = /(?<![\p{L}\p{M}])([IVXLC]{2,8}|[IVXLC](?=e|è))(?:er|e|ère|ème)?(?![\p{L}\p{M}])/gu;

const LETTERS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** A smaller letter before a greater one is taken off. */
function romanValue(figure: string): number {
  const values = [...figure].map((letter) => LETTERS[letter] ?? 0);
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  );
}
