import type { Code } from "@/domain/codes/code";
import type { ParagraphKind } from "@/domain/formats/format";
import type { PluralForm } from "@/domain/languages/plurals";
import type { Category, Severity } from "@/domain/review/mqm";
import type { Status } from "@/domain/review/status";
import type { Held } from "@/domain/review/steps";

/** A passage as the editor shows it. Times are ISO 8601, people are names. */
export type PassageRow = {
  readonly id: string;
  readonly position: number;
  readonly revision: number;
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
  /** Null: nobody yet, or somebody outside the desk. */
  readonly writtenBy: string | null;
  readonly correctedBy: string | null;
  /** The one that holds. */
  readonly approval: {
    readonly by: string;
    readonly at: string;
    readonly ownWords: boolean;
    readonly corrected: boolean;
    /** Who has said that a change of the source since does not matter. */
    readonly carriedBy: string | null;
  } | null;
  /** The steps of review that are done, while they hold. */
  readonly reviews: readonly Held[];
  /** The last that was lifted, when none holds. */
  readonly lifted: {
    readonly because: string;
    readonly at: string;
    readonly by: string | null;
  } | null;
  /** The source as it was when the passage was last approved, or else written, where it has changed since. */
  readonly was: SourceBefore | null;
  /** What it was sent back for last, until somebody approves it. */
  readonly returned: ReturnedBecause | null;
  /** Somebody marked its source, or is quoted in it: the project may ask for one step more. */
  readonly contentious: boolean;
  readonly quotations: readonly Quoted[];
  /** Threads of comments that are not resolved, and translator's notes. */
  readonly remarks: number;
  /** Findings of the checks that somebody has dismissed for these very texts. */
  readonly dismissals: readonly Dismissed[];
};

/** What somebody is quoted as saying, and in which words they said it first. */
export type Quoted = {
  readonly id: string;
  readonly words: string;
  readonly speaker: string;
  readonly wording: string | null;
  /** BCP 47, of the wording. */
  readonly language: string | null;
  readonly source: string | null;
};

export type SourceBefore = {
  readonly since: "approval" | "writing";
  /** All its paragraphs, a blank line between them. */
  readonly text: string;
  readonly codes: readonly Code[];
};

export type Dismissed = {
  /** As `findingKey` names it. */
  readonly key: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
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

export type ReturnedBecause = {
  readonly id: string;
  readonly category: Category;
  readonly subtype: string | null;
  readonly severity: Severity;
  readonly comment: string;
  readonly proposal: string | null;
  /** The words that were marked in the text that was returned. */
  readonly marked: string | null;
  readonly by: string;
  readonly at: string;
  /** What the translator says to it. */
  readonly answer: string | null;
  readonly answeredBy: string | null;
};
