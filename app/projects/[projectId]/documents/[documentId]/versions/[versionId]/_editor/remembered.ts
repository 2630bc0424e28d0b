import type { Code } from "@/domain/codes/code";
import type { Excerpt } from "@/domain/languages/excerpt";

/** Something like the passage in hand that was approved before. */
export type Match = {
  readonly id: string;
  /** 50 to 102. */
  readonly score: number;
  readonly source: string;
  readonly codes: readonly Code[];
  readonly target: string;
  /** The translation with the figures of the passage. */
  readonly substituted?: string;
  /** Its codes are those of the passage, which are others. */
  readonly recoded: boolean;
  /** Which words of the translation answer what is other in the source, in UTF-16 units. */
  readonly toChange: readonly { readonly start: number; readonly end: number }[];
  readonly document: string | null;
  readonly author: string | null;
  readonly translator: string | null;
  readonly approvedBy: string | null;
  readonly at: string;
};

/** What the memory holds for a passage. */
export type Remembered = {
  readonly matches: readonly Match[];
  /** Runs of words that stood in other texts, where nothing is much like the passage. */
  readonly phrases: readonly {
    readonly id: string;
    readonly source: Excerpt;
    readonly target: string;
  }[];
  /** What other passages of the version say for the very same source. */
  readonly repeated: readonly {
    readonly passageId: string;
    /** From 0. */
    readonly position: number;
    readonly text: string;
  }[];
  /** Put together from its sentences, where that comes to more than any match. */
  readonly assembled?: {
    readonly target: string;
    readonly score: number;
    readonly found: number;
    readonly of: number;
  };
};

/** A remembered pair in which something stands. */
export type LookedUp = {
  readonly id: string;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly source: Excerpt;
  readonly target: Excerpt;
  readonly memory: string;
  readonly document: string | null;
  readonly translator: string | null;
};
