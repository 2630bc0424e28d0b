type Spelling = {
  /** What stands for one character, or a few, that the format has for its own: without groups. */
  readonly literal: RegExp;
  readonly meant: (literal: string) => string;
  /** What the text has as codes, such literals too. */
  readonly codes: RegExp;
};

const MOST = 100;

/** A text with such characters as themselves, but for those that would then be taken for a code. */
export function legible(value: string, { literal, meant, codes }: Spelling): string {
  const [first = "", ...rest] = value.split(new RegExp(`(${literal.source})`, "u"));
  if (rest.length === 0 || rest.length > 2 * MOST) return value;
  const codesIn = (text: string) => text.split(new RegExp(`(${codes.source})`, "u")).length;
  return rest.reduce((before, part, at) => {
    if (at % 2 === 1) return before + part;
    const behind = rest.slice(at + 1).join("");
    const read = before + meant(part);
    // Splitting by one code gives two pieces more.
    return codesIn(read + behind) === codesIn(before + part + behind) - 2 ? read : before + part;
  }, first);
}
