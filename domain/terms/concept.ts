import type { TermStatus } from "./termbase";

export const CONCEPT_KINDS = ["term", "person", "place", "organisation"] as const;
export type ConceptKind = (typeof CONCEPT_KINDS)[number];

export const PARTS_OF_SPEECH = ["noun", "verb", "adjective", "adverb", "other"] as const;
export const GENDERS = ["masculine", "feminine", "neuter", "common"] as const;

/** One way to say a concept in one language. What nobody has said is an empty string. */
export type TermContent = {
  /** BCP 47. */
  readonly language: string;
  readonly text: string;
  readonly status: TermStatus;
  readonly partOfSpeech: "" | (typeof PARTS_OF_SPEECH)[number];
  readonly gender: "" | (typeof GENDERS)[number];
  /** Why it is preferred, or forbidden. */
  readonly reason: string;
  readonly source: string;
};

/** All that a desk agrees on about one concept. */
export type ConceptContent = {
  readonly kind: ConceptKind;
  readonly definition: string;
  readonly note: string;
  readonly subject: string;
  /** An address. */
  readonly picture: string;
  readonly source: string;
  readonly terms: readonly TermContent[];
};
