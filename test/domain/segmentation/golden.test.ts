import { describe, expect, it } from "vitest";
import { sentencesIn } from "@/domain/segmentation/sentences";
import { ARABIC } from "./golden-ar";
import { PERSIAN } from "./golden-fa";
import { PASHTO } from "./golden-ps";
import { URDU } from "./golden-ur";

const RULES = { ar: ARABIC, fa: PERSIAN, ps: PASHTO, ur: URDU };

// Written for this project: other segmenters have next to none for languages in Arabic script.
describe.each(Object.entries(RULES))("sentences in %s", (language, rules) => {
  it.each(rules.map((sentences) => [joined(sentences), sentences] as const))(
    "cuts “%s”",
    (text, sentences) => {
      expect(sentencesIn(text, language).map((sentence) => sentence.trim())).toEqual(
        sentences.map((sentence) => sentence.trim()),
      );
    },
  );

  it("has forty golden rules", () => {
    expect(rules.length).toBeGreaterThanOrEqual(40);
  });
});

/** A space between two sentences, unless they stand on paragraphs of their own or the writer forgot it. */
function joined(sentences: readonly string[]): string {
  const [first = "", second = ""] = sentences;
  const unspaced = FORGOTTEN.some((word) => first.endsWith(word)) && !second.startsWith(" ");
  return sentences.join(unspaced || first.endsWith("\n") ? "" : " ");
}

const FORGOTTEN = ["الصحيفة.", "خواند.", "ولوست.", "پڑھی۔"];
