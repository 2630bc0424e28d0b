import type { Code } from "../codes/code";
import type { PluralForm } from "../languages/plurals";
import type { Status } from "../review/status";

export const PARAGRAPH_KINDS = [
  "byline",
  "heading",
  "body",
  "list-item",
  "quotation",
  "caption",
  "cell",
  "note",
  "string",
] as const;

export type ParagraphKind = (typeof PARAGRAPH_KINDS)[number];

/** One unit of a text, as a reader found it. `text` holds its codes as characters: see `Code`. */
export type Paragraph = {
  readonly kind: ParagraphKind;
  readonly text: string;
  readonly codes: readonly Code[];
  /** 1 to 6, for headings. */
  readonly level?: number;
  /** What the string is called in a file of UI strings. */
  readonly key?: string;
  /** Of a plural message: the numbers this text is for. */
  readonly form?: PluralForm;
  /** The file has no text for this form, and some language needs one. Its text is that of `other`. */
  readonly isMade?: true;
  /** What the file tells the translator about this paragraph. */
  readonly comment?: string;
  /** What tells this string from another one like it, as the file says it: `menu`, `female`. */
  readonly context?: string;
  /** In characters, where the file sets a limit. */
  readonly maxLength?: number;
  /** What else the file asks of this string: see `Pair` of domain/checks, which reads them. */
  readonly flags?: readonly string[];
  /** What a bilingual file calls the unit it is a segment of; several may be of one. */
  readonly unit?: string;
  /** What a bilingual file says already, with the codes of the source. */
  readonly target?: { readonly text: string; readonly status: Status };
};

/** Whose text it is and where it first stood. It travels with the text through every export. */
export type Attribution = {
  readonly title?: string;
  readonly author?: string;
  readonly publication?: string;
  readonly address?: string;
  /** As the text writes it; dates are not recalculated. */
  readonly date?: string;
};

/** Something a reader could not place, and where. It says so rather than leave text out. */
export type Problem = {
  readonly kind:
    | "unsupported" // understood, but not translatable here: it stays as it is
    | "malformed" // does not follow its format at this place
    | "encoding" // the encoding was guessed, or a byte was not of it
    | "layout" // paragraphs were guessed from where the lines stand
    | "tracked-changes"; // read as if every change had been accepted
  /** A line, a part of an archive, a path: whatever leads a person there. */
  readonly place: string;
  readonly quote?: string;
};

export type Reading = {
  readonly paragraphs: readonly Paragraph[];
  readonly attribution: Attribution;
  /** BCP 47, where the file itself says it. */
  readonly language?: string;
  /** Of the translation that a bilingual file holds beside the source; as it writes it. */
  readonly targetLanguage?: string;
  readonly problems: readonly Problem[];
};

/** Why a file is refused as a whole. The sentence for it is in `locales/<language>/files.json`. */
export type Unreadable = {
  readonly unreadable:
    | "empty"
    | "broken"
    | "encrypted"
    | "wrong-format" // its content is not what its name says
    | "no-text-layer" // pages that are pictures
    | "too-large" // unpacked, or in depth
    | "too-many-paragraphs";
  readonly place?: string;
};

/**
 * What stands in place of one paragraph of the original: nothing (it is left out), one text, or
 * several paragraphs. `undefined` leaves the paragraph as it was, byte for byte. The texts use the
 * codes of the paragraph they replace.
 */
export type Rendering = readonly string[] | undefined;

/** For each of the texts in place of a paragraph, the notes behind it. */
export type Footnotes = readonly (readonly string[])[];

export type Writing = {
  /** The language of the translation, BCP 47: sets `lang`, direction and fonts where the format has them. */
  readonly language: string;
  /** Aligned with the paragraphs that `read` gave. */
  readonly renderings: readonly Rendering[];
  /**
   * Notes of the translator for readers, for each text of each rendering, to stand behind it. A
   * format without `hasNotes` leaves them out.
   */
  readonly footnotes?: readonly Footnotes[];
  /** How far each text is, for files that say so. Without it a text is translated, and no more. */
  readonly statuses?: readonly (Status | undefined)[];
  /** As they were asked for in reading. */
  readonly forms?: readonly PluralForm[];
};

export type Format = {
  readonly id: string;
  /** Lower case, with the dot. The first is the one a file is given when it is exported. */
  readonly extensions: readonly string[];
  readonly mediaType: string;
  /** The file holds the source and its translation: `write` changes the translation only. */
  readonly isBilingual?: true;
  /** A file of it may hold both: then its paragraphs have targets. */
  readonly mayBeBilingual?: true;
  /** It has a place for notes to its readers: footnotes, or notes at the end. */
  readonly hasNotes?: true;
  /** We can only read this format: `write` makes a file of another one, of this id. */
  readonly becomes?: Pick<Format, "id" | "extensions" | "mediaType">;
  /** Never throws on any bytes whatever: what is wrong with them is in the answer. */
  readonly read: (file: Uint8Array, limits: Limits) => Reading | Unreadable;
  /** With every rendering `undefined` it gives back the very file: test/domain/formats holds it to that. */
  readonly write: (original: Uint8Array, writing: Writing) => Uint8Array;
};

export type Limits = {
  readonly paragraphs: number;
  /** Of everything an archive unpacks to. */
  readonly bytes: number;
  /** Plural forms for which every plural message is to have a paragraph, whether the file has a text for it or not. */
  readonly forms?: readonly PluralForm[];
  /** The language whose translation is to be read, of a file that holds several. */
  readonly to?: string | undefined;
};

export const LIMITS: Limits = { paragraphs: 50_000, bytes: 400_000_000 };
