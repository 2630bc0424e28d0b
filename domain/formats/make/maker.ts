import type { Code } from "../../codes/code";
import { mended } from "../../codes/mend";
import { type Nested, nested } from "../../codes/nest";
import type { Attribution, Paragraph } from "../format";

/** What a new file is made of, whatever file it was read from. */
export type Making = {
  /** BCP 47, of the texts of the paragraphs, and of their targets where they have any. */
  readonly language: string;
  readonly targetLanguage?: string;
  readonly attribution: Attribution;
  /** When it is made, ISO 8601: some formats say so. */
  readonly at: string;
  /** Those of a bilingual file have targets; a maker of other files is given what is to stand there. */
  readonly paragraphs: readonly Paragraph[];
  /** Notes for readers, behind each of the paragraphs. Word documents have a place for them. */
  readonly footnotes?: readonly (readonly string[])[];
  /** Told each code that the format has no place for, and each plural form, by its name. */
  readonly onLost: (lost: Pick<Code, "label">) => void;
};

/** Writes a file of its format from nothing. */
export type Maker = (making: Making) => Uint8Array;

/** How a format spells what stands in a text. */
export type Spelling = {
  readonly text: (text: string) => string;
  readonly lineBreak: string;
  /** What stands around a pair, by its label: `b`, `i`, `a` …; nothing where the format has no such pair. */
  readonly pair?: (label: string) => readonly [string, string] | undefined;
};

type Respelling = Pick<Making, "onLost"> & { readonly codes: readonly Code[] };

/** A text with its codes as another format has them. Placeholders are the same everywhere. */
export function respelled(text: string, { codes, onLost }: Respelling, spelling: Spelling): string {
  const one = (piece: Nested): string => {
    if (piece.type === "text") return spelling.text(piece.text);
    if (piece.type === "pair") return pairSpelled(piece.code, piece.inner.map(one).join(""));
    if (piece.code.label === "br") return spelling.lineBreak;
    if (isSpelledOut(piece.code)) return spelling.text(piece.code.raw);
    onLost(piece.code);
    return "";
  };
  const pairSpelled = (code: Code, inner: string): string => {
    const around = spelling.pair?.(code.label);
    if (around === undefined) onLost(code);
    const [before, behind] = around ?? ["", ""];
    return before + inner + behind;
  };
  return nested(mended([text], codes)[0] ?? [])
    .map(one)
    .join("");
}

/** A placeholder: what a person sees is what stands in the file. */
function isSpelledOut({ label, raw }: Code): boolean {
  return raw === label;
}

/** Names for strings that have none. */
export function keysOf(paragraphs: readonly Paragraph[]): string[] {
  const seen = new Set<string>();
  return paragraphs.map(({ key }, at) => {
    const name = key === undefined || seen.has(key) ? `p${at + 1}` : key;
    seen.add(name);
    return name;
  });
}
