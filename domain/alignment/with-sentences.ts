import { sentencesIn } from "../segmentation/sentences";
import type { Unit } from "./bead";

/** Paragraphs that say which sentences they have; `language` is BCP 47. */
export function withSentences(units: readonly Unit[], language?: string): Unit[] {
  return units.map((unit) => ({
    ...unit,
    sentences: sentencesIn(unit.text, language)
      .map((sentence) => sentence.trim())
      .filter((sentence) => sentence !== ""),
  }));
}
