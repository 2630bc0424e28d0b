/** What a termbase of another program says about one concept. What it does not say is an empty string. */
export type TbxConcept = {
  /** The one we gave it out with, when it comes back. */
  readonly id?: string;
  readonly kind: "term" | "person" | "place" | "organisation";
  readonly definition: string;
  readonly note: string;
  readonly subject: string;
  /** The address of a picture. */
  readonly picture: string;
  /** Where the definition comes from. */
  readonly source: string;
  readonly terms: readonly TbxTerm[];
};

export type TbxTerm = {
  /** BCP 47. */
  readonly language: string;
  readonly text: string;
  readonly status: "preferred" | "admitted" | "forbidden";
  readonly partOfSpeech: "" | "noun" | "verb" | "adjective" | "adverb" | "other";
  readonly gender: "" | "masculine" | "feminine" | "neuter" | "common";
  /** Why it is preferred, or forbidden. */
  readonly reason: string;
  readonly source: string;
};
