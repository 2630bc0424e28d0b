import type { ConceptContent, TermContent } from "@/domain/terms/concept";
import type { TermStatus } from "@/domain/terms/termbase";

export const givenTerm = (
  language: string,
  text: string,
  status: TermStatus = "preferred",
): TermContent => ({
  ...{ language, text, status },
  ...{ partOfSpeech: "" as const, gender: "" as const, reason: "", source: "" },
});

/** A concept as somebody writes it down: an English term, its German one, and German ones not to use. */
export function givenContent(
  source: string,
  target: string,
  ...unwanted: string[]
): ConceptContent {
  return {
    ...{ kind: "term", definition: "", note: "", subject: "", picture: "", source: "" },
    terms: [
      givenTerm("en", source),
      givenTerm("de", target),
      ...unwanted.map((text) => givenTerm("de", text, "forbidden")),
    ],
  };
}
