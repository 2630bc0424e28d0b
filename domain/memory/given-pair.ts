import type { Code } from "../codes/code";

/** A pair as a file brings it into a memory. */
export type GivenPair = {
  readonly source: string;
  readonly target: string;
  /** Of both texts. */
  readonly codes: readonly Code[];
  /** BCP 47. */
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly key?: string | undefined;
  readonly translator?: string | undefined;
  /** ISO 8601. */
  readonly at?: string | undefined;
};
