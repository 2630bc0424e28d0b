/** The type `text` in PostgreSQL's catalogue, the same in every database. */
const TEXT = 25;
/** Dimensions, whether some are absent, of what type, how many, counted from what: four bytes each. */
const HEAD = 20;
/** In front of each text, in bytes. */
const LENGTH = 4;
const ABSENT = -1;
/** A UTF-16 unit is at most so many bytes of UTF-8. */
const WIDEST = 3;

/**
 * Texts as PostgreSQL reads a `text[]` in binary (`array_recv`): for millions of rows a third less work
 * there than a list in JSON.
 */
export function textArray(texts: readonly (string | undefined)[]): Buffer {
  const most = texts.reduce((sum, text) => sum + LENGTH + WIDEST * (text?.length ?? 0), HEAD);
  const bytes = Buffer.allocUnsafe(most);
  let at = 0;
  for (const number of [1, 1, TEXT, texts.length, 1]) at = bytes.writeInt32BE(number, at);
  for (const text of texts) {
    const length = text === undefined ? ABSENT : bytes.write(text, at + LENGTH, "utf8");
    at = bytes.writeInt32BE(length, at) + Math.max(0, length);
  }
  return bytes.subarray(0, at);
}
