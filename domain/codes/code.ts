/**
 * Inline formatting, links and line breaks inside a paragraph.
 *
 * A text that has codes is an ordinary string in which each code stands as one character of
 * plane 15, so no edit, diff or word break can ever cut one in half (the idea of Okapi's coded
 * text). What the character stands for is in the paragraph's `codes`.
 *
 * Code n opens at U+F0000 + n, closes at U+F4000 + n, and stands alone at U+F8000 + n; n counts
 * from 1. A reader wraps a character of plane 15 that the file itself holds in a standalone code.
 */
export type Code = {
  readonly id: number;
  readonly kind: "pair" | "standalone";
  /** What a person sees on the chip: `b`, `i`, `a`, `br`, `{{count}}` … */
  readonly label: string;
  /** The markup as it stands in the original file. */
  readonly raw: string;
  /** The closing markup of a pair. */
  readonly rawEnd?: string;
};

const OPEN = 0xf0000;
const CLOSE = 0xf4000;
const ALONE = 0xf8000;
const LAST = 0xfc000;

/** As many codes as one paragraph may have. A reader reports what goes beyond. */
export const MOST_CODES = 0x3fff;

export const opening = (id: number): string => String.fromCodePoint(OPEN + id);
export const closing = (id: number): string => String.fromCodePoint(CLOSE + id);
export const standalone = (id: number): string => String.fromCodePoint(ALONE + id);

export type Piece =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "open" | "close" | "standalone"; readonly id: number };

/** Every character of a text that is a code. Global: use it with `matchAll` and `replace` only. */
export const CODE = /[\u{f0000}-\u{fbfff}]/gu;

/** The code a character stands for, or nothing when it is an ordinary character. */
export function codeAt(character: string): Exclude<Piece, { type: "text" }> | undefined {
  const point = character.codePointAt(0) ?? 0;
  if (point < OPEN || point >= LAST) return undefined;
  if (point < CLOSE) return { type: "open", id: point - OPEN };
  if (point < ALONE) return { type: "close", id: point - CLOSE };
  return { type: "standalone", id: point - ALONE };
}

/** A text as runs of plain text and the codes between them. */
export function pieces(text: string): Piece[] {
  return text
    .split(/([\u{f0000}-\u{fbfff}])/u)
    .filter((part) => part !== "")
    .map((part) => codeAt(part) ?? { type: "text", text: part });
}

/** A text without its codes, for counting, aligning and searching. */
export function plain(text: string): string {
  return text.replace(CODE, "");
}

/** A text with its codes written as `<1>…</1>` and `<2/>`, for people, logs and JSON. */
export function tagged(text: string): string {
  return pieces(text).map(tag).join("");
}

function tag(piece: Piece): string {
  if (piece.type === "text") return piece.text;
  if (piece.type === "open") return `<${piece.id}>`;
  return piece.type === "close" ? `</${piece.id}>` : `<${piece.id}/>`;
}
