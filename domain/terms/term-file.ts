import type { ConceptContent, TermContent } from "./concept";

/** A concept of a file, with what it is called there. */
export type FiledConcept = { readonly id: string; readonly content: ConceptContent };

/** What a file of terms says, or why it cannot be read. Lines that say nothing we can place are named. */
export type TermFile =
  | { readonly concepts: readonly FiledConcept[]; readonly skipped: readonly string[] }
  | { readonly unreadable: "broken" | "no-terms" };

export const UNSAID = {
  ...{ kind: "term", definition: "", note: "", subject: "", picture: "", source: "" },
} as const satisfies Omit<ConceptContent, "terms">;

export const UNSAID_TERM = {
  ...{ status: "preferred", partOfSpeech: "", gender: "", reason: "", source: "" },
} as const satisfies Omit<TermContent, "language" | "text">;

/** The word of a list that a file means, whatever case and joints it writes it in. */
export function wordOf<Word extends string>(
  words: readonly Word[],
  written: string,
): Word | undefined {
  const plain = written.toLowerCase().replace(/[^a-z]/g, "");
  return words.find((word) => word.replace(/[^a-z]/g, "") === plain);
}
