import { CODE, type Code, closing, codeAt, opening } from "../codes/code";

type Coded = { readonly text: string; readonly codes: readonly Code[] };

/**
 * A text of TMX, in which the beginning and the end of a pair are codes of their own, with the pairs
 * as one again: each `ept` ends the `bpt` that was opened last. All other texts stay as they are.
 */
export function pairedCodes({ text, codes }: Coded): Coded {
  const begins = new Set(codes.filter(({ raw }) => /^<bpt\b/u.test(raw)).map(({ id }) => id));
  const ends = new Set(codes.filter(({ raw }) => /^<ept\b/u.test(raw)).map(({ id }) => id));
  if (begins.size === 0) return { text, codes };
  const open: number[] = [];
  const paired = text.replace(CODE, (character) => {
    const id = codeAt(character)?.id ?? 0;
    if (begins.has(id)) {
      open.push(id);
      return opening(id);
    }
    if (!ends.has(id)) return character;
    const begun = open.pop();
    return begun === undefined ? "" : closing(begun);
  });
  const others = codes.filter(({ id }) => !ends.has(id));
  return { text: paired, codes: others.map((code) => (begins.has(code.id) ? asPair(code) : code)) };
}

const asPair = ({ id, label, raw }: Code): Code => ({ id, kind: "pair", label, raw, rawEnd: "" });
