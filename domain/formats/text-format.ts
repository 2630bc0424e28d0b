import { edited, type Lacking } from "./edited";
import { decoded } from "./encoding";
import type { Format, Limits, Reading, Rendering, Unreadable, Writing } from "./format";
import type { Edit } from "./splice";

/** What a reader of characters found, and the edits that put a translation in its place. */
export type Parsed = Reading & { readonly edits: (writing: Writing) => readonly Edit[] };

type TextFormat<Id extends string> = Lacking & {
  readonly id: Id;
  readonly extensions: readonly string[];
  readonly mediaType: string;
  readonly isBilingual?: true;
  readonly mayBeBilingual?: true;
  readonly hasNotes?: true;
  /** The encoding the file names itself, from its first bytes. */
  readonly declared?: (head: string) => string | undefined;
  readonly parse: (text: string, limits: Limits) => Parsed | Unreadable;
};

/** A format whose file is one text in some encoding: HTML, Markdown, JSON and the like. */
export function textFormat<const Id extends string>(spec: TextFormat<Id>): Format & { id: Id } {
  const open = (file: Uint8Array) => decoded(file, spec.declared?.(head(file)));
  return {
    id: spec.id,
    extensions: spec.extensions,
    mediaType: spec.mediaType,
    ...(spec.isBilingual ? { isBilingual: true } : {}),
    ...(spec.mayBeBilingual ? { mayBeBilingual: true } : {}),
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
      return edited(file, parsed.edits(writing), spec);
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
