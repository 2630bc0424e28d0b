import { CODE, type Code, closing, codeAt, opening, standalone } from "./code";

/**
 * A text with its codes written as `<1>…</1>` and `<2/>`. Where the text itself has such a tag, a
 * backslash stands before it, so that `untagged` gives the very text back.
 */
export function taggedExactly(text: string): string {
  return text.replace(/\\*<\/?\d+\/?>/gu, "\\$&").replace(CODE, (character) => {
    const code = codeAt(character);
    return code === undefined ? character : TAGS[code.type](code.id);
  });
}

/** The text that was tagged. A tag that names none of the codes is text. */
export function untagged(text: string, codes: readonly Code[]): string {
  const known = new Map(codes.map(({ id, kind }) => [id, kind]));
  return text.replace(
    /(\\*)<(\/?)(\d+)(\/?)>/gu,
    (tag, slashes: string, end: string, number: string, alone: string) => {
      if (slashes !== "") return tag.slice(1);
      const id = Number(number);
      if (known.get(id) === "standalone" && alone) return standalone(id);
      if (known.get(id) !== "pair" || alone) return tag;
      return end ? closing(id) : opening(id);
    },
  );
}

const TAGS = {
  open: (id: number) => `<${id}>`,
  close: (id: number) => `</${id}>`,
  standalone: (id: number) => `<${id}/>`,
} as const;
