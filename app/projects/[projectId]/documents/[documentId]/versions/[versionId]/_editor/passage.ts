import type { Code } from "@/domain/codes/code";
import type { ParagraphKind } from "@/domain/formats/format";
import type { PluralForm } from "@/domain/languages/plurals";
import type { Category, Severity } from "@/domain/review/mqm";
import type { Status } from "@/domain/review/status";
import type { Held } from "@/domain/review/steps";

/** One row of the spread as the server last told us. Times are ISO 8601, people are names. */
export type Passage = {
  readonly id: string;
  readonly revision: number;
  readonly position: number;
  readonly status: Status;
  readonly text: string;
  /** Empty in an addition. */
  readonly paragraphs: readonly SourceParagraph[];
  /** From 0 to 1; null where nothing was aligned. */
  readonly confidence: number | null;
  readonly confirmed: boolean;
  /** The aligner found the text elsewhere in the translation than its source stands here. */
  readonly moved: boolean;
  readonly gapAccepted: string | null;
  readonly writtenBy: string | null;
  readonly correctedBy: string | null;
  readonly approval: {
    readonly by: string;
    readonly at: string;
    readonly ownWords: boolean;
    readonly corrected: boolean;
    readonly carriedBy: string | null;
  } | null;
  readonly reviews: readonly Held[];
  readonly lifted: {
    readonly because: string;
    readonly at: string;
    readonly by: string | null;
  } | null;
  /** The source as it was when the passage was last approved, or else written, where it has changed. */
  readonly was: {
    readonly since: "approval" | "writing";
    readonly text: string;
    readonly codes: readonly Code[];
  } | null;
  readonly returned: Returned | null;
  /** Its source was marked, or somebody is quoted in it. */
  readonly contentious: boolean;
  readonly quotations: readonly Quoted[];
  /** Threads of comments that are open, and translator's notes. */
  readonly remarks: number;
  /** Findings that are dismissed for these very texts. `key` as `findingKey` names them. */
  readonly dismissals: readonly {
    readonly key: string;
    readonly reason: string;
    readonly by: string;
    readonly at: string;
  }[];
};

/** What somebody is quoted as saying in the source, and in which words they said it first. */
export type Quoted = {
  readonly id: string;
  readonly words: string;
  readonly speaker: string;
  readonly wording: string | null;
  /** BCP 47, of the wording. */
  readonly language: string | null;
  readonly source: string | null;
};

export type Returned = {
  readonly id: string;
  readonly category: Category;
  readonly subtype: string | null;
  readonly severity: Severity;
  readonly comment: string;
  readonly proposal: string | null;
  /** Words of the text that was returned. */
  readonly marked: string | null;
  readonly by: string;
  readonly at: string;
  readonly answer: string | null;
  readonly answeredBy: string | null;
};

export type SourceParagraph = {
  readonly id: string;
  readonly kind: ParagraphKind;
  readonly level?: number;
  readonly key?: string;
  readonly comment?: string;
  readonly context?: string;
  readonly maxLength?: number;
  readonly flags?: readonly string[];
  readonly form?: PluralForm;
  readonly text: string;
  readonly codes: readonly Code[];
};

/** A passage without text that was aligned, or one without source. */
export function gapOf({ text, paragraphs, confidence }: Passage): "omission" | "addition" | null {
  if (paragraphs.length === 0) return "addition";
  return text === "" && confidence !== null ? "omission" : null;
}
