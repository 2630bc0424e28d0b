import { type Code, closing, opening, standalone } from "../codes/code";
import { coder } from "../codes/coder";
import { mended } from "../codes/mend";
import type { Paragraph, Problem, Writing } from "./format";
import { heldCodes } from "./held-codes";
import { type Placeholders, withPlaceholders } from "./placeholders";
import { rendered } from "./plain-text";
import type { Cut, Edit } from "./splice";
import type { Parsed } from "./text-format";

/** One text of a file that is a list of texts, and how another one is written in its place. */
export type Entry = {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  /** How a value is written between `start` and `end`; `cut` gives what stands inside, translated. */
  readonly spelled: (value: string, cut: Cut) => string;
  readonly about?: Omit<Paragraph, "text" | "codes" | "kind" | "target">;
  readonly kind?: Paragraph["kind"];
  /** What goes when the text is left out; without it the text is emptied. */
  readonly whole?: readonly [start: number, end: number];
  /** The translation a bilingual file has: then that is what stands between the offsets. */
  readonly target?: {
    readonly value: string;
    readonly status: "untranslated" | "draft" | "approved" | "submitted";
  };
  /** What else changes with the text. */
  readonly along?: readonly Edit[];
};

type Options = { readonly placeholders: Placeholders; readonly problems?: readonly Problem[] };

export function stringFile(
  entries: readonly Entry[],
  { placeholders, problems = [] }: Options,
): Parsed {
  const paragraphs = entries.map((entry) => paragraphOf(entry, placeholders));
  return {
    paragraphs,
    attribution: {},
    problems,
    edits: (writing) => editsOf(entries, paragraphs, writing),
  };
}

function paragraphOf(entry: Entry, placeholders: Placeholders): Paragraph {
  const source = coder();
  const text = withPlaceholders(entry.value, placeholders, { coder: source, rawOf });
  const kind = entry.kind ?? "string";
  const { codes } = source;
  return { kind, ...entry.about, text, codes, ...targetOf(entry, codes, placeholders) };
}

/** A translation's placeholders are those of the source with the same markup, in turn. */
function targetOf(
  { target }: Entry,
  codes: readonly Code[],
  placeholders: Placeholders,
): Pick<Paragraph, "target"> {
  if (!target) return {};
  const own = coder();
  const text = withPlaceholders(target.value, placeholders, { coder: own, rawOf });
  const left = [...codes];
  const numbers = new Map<number, number>();
  for (const code of own.codes) {
    const at = left.findIndex((one) => one.raw === code.raw && one.kind === code.kind);
    const [same] = at < 0 ? [] : left.splice(at, 1);
    if (same) numbers.set(code.id, same.id);
  }
  return { target: { text: renamed(text, own.codes, numbers), status: target.status } };
}

/** Placeholders that the source does not have stay in the text as they are written. */
function renamed(
  text: string,
  codes: readonly Code[],
  numbers: ReadonlyMap<number, number>,
): string {
  const [pieces = []] = mended([text], codes);
  return pieces
    .map((piece) => {
      if (piece.type === "text") return piece.text;
      const number = numbers.get(piece.code.id);
      if (number === undefined)
        return (piece.type === "close" ? piece.code.rawEnd : piece.code.raw) ?? "";
      return SPELL[piece.type](number);
    })
    .join("");
}

const SPELL = { open: opening, close: closing, standalone } as const;
const rawOf = (raw: string) => raw;

function editsOf(
  entries: readonly Entry[],
  paragraphs: readonly Paragraph[],
  { renderings }: Writing,
): Edit[] {
  return entries.flatMap((entry, at): Edit[] => {
    const texts = renderings[at];
    if (texts === undefined) return [];
    if (texts.length === 0 && entry.whole)
      return [{ start: entry.whole[0], end: entry.whole[1], text: () => "" }];
    const values = mended(texts, heldCodes(paragraphs, renderings, at)).map((pieces) =>
      rendered(pieces, rawOf),
    );
    const value = values.join("\n\n");
    const text: Edit["text"] = (cut) => entry.spelled(value, cut);
    return [{ start: entry.start, end: entry.end, text }, ...(entry.along ?? [])];
  });
}
