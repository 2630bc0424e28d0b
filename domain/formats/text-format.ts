import type { Decoded } from "./decoded";
import { editedUtf8 } from "./edited-utf8";
import { decoded } from "./encoding";
import type { Format, Limits, Reading, Rendering, Unreadable, Writing } from "./format";
import { type Edit, spliced } from "./splice";
import { utf8 } from "./utf8";

/** What a reader of characters found, and the edits that put a translation in its place. */
export type Parsed = Reading & { readonly edits: (writing: Writing) => readonly Edit[] };

type TextFormat<Id extends string> = {
  readonly id: Id;
  readonly extensions: readonly string[];
  readonly mediaType: string;
  readonly isBilingual?: true;
  readonly hasNotes?: true;
  /** The encoding the file names itself, from its first bytes. */
  readonly declared?: (head: string) => string | undefined;
  readonly parse: (text: string, limits: Limits) => Parsed | Unreadable;
  /** How a character is written that the file's encoding does not have. Without it the file becomes UTF-8. */
  readonly spelled?: (character: string) => string;
};

/** A format whose file is one text in some encoding: HTML, Markdown, JSON and the like. */
export function textFormat<const Id extends string>(spec: TextFormat<Id>): Format & { id: Id } {
  const open = (file: Uint8Array) => decoded(file, spec.declared?.(head(file)));
  return {
    id: spec.id,
    extensions: spec.extensions,
    mediaType: spec.mediaType,
    ...(spec.isBilingual ? { isBilingual: true } : {}),
    ...(spec.hasNotes ? { hasNotes: true } : {}),
    read(file, limits) {
      if (file.length > limits.bytes) return { unreadable: "too-large" };
      const { text, problems } = open(file);
      if (text.trim() === "") return { unreadable: "empty" };
      if (text.slice(0, 100_000).includes("\0")) return { unreadable: "wrong-format" };
      const parsed = spec.parse(text, limits);
      if ("unreadable" in parsed) return parsed;
      return checked({ ...parsed, problems: [...problems, ...parsed.problems] }, limits);
    },
    write(original, writing) {
      if (writing.renderings.every(isUntouched)) return original;
      const file = open(original);
      const { forms = [] } = writing;
      const parsed = spec.parse(file.text, { paragraphs: Infinity, bytes: Infinity, forms });
      if ("unreadable" in parsed) return original;
      const edits = parsed.edits(writing);
      if (file.encode === utf8) return editedUtf8(file.text, edits);
      return encoded(spliced(file.text, edits), file, spec.spelled);
    },
  };
}

function checked({ edits: _, ...reading }: Parsed, limits: Limits): Reading | Unreadable {
  const { paragraphs, problems } = reading;
  if (paragraphs.length === 0 && problems.length === 0) return { unreadable: "empty" };
  return paragraphs.length > limits.paragraphs ? { unreadable: "too-many-paragraphs" } : reading;
}

export function isUntouched(rendering: Rendering): boolean {
  return rendering === undefined;
}

/** The first kilobytes as far as they are ASCII, which is what every declaration is written in. */
function head(file: Uint8Array): string {
  return new TextDecoder("windows-1252").decode(file.subarray(0, 2048));
}

/** In the encoding of the original, or as UTF-8 when a character of the translation is not in it. */
function encoded(text: string, file: Decoded, spelled?: (character: string) => string): Uint8Array {
  const whole = file.encode(text);
  if (whole !== undefined) return whole;
  if (spelled === undefined) return new TextEncoder().encode(text);
  const fitting = Array.from(text, (character) =>
    file.encode(character) === undefined ? spelled(character) : character,
  ).join("");
  return file.encode(fitting) ?? new TextEncoder().encode(text);
}
