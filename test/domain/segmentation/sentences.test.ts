import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closing, opening, standalone } from "@/domain/codes/code";
import { sentencesIn } from "@/domain/segmentation/sentences";

describe("sentences", () => {
  it("are the paragraph again when set one behind the other", () => {
    const piece = fc.constantFrom(
      "Dr. ",
      "a",
      "۔ ",
      "؟",
      "。",
      "「",
      "» ",
      "\n\n",
      "... ",
      "1. ",
      "B",
      " ",
      standalone(1),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.constantFrom("en", "ur", "zh", "de"), (parts, language) => {
        expect(sentencesIn(parts.join(""), language).join("")).toBe(parts.join(""));
      }),
    );
  });

  it("end at a blank line whatever stands before it", () => {
    expect(sentencesIn("The river\n\nA report")).toEqual(["The river\n\n", "A report"]);
  });

  it("keep a closing code with the words it closes", () => {
    const text = `${opening(1)}It rained.${closing(1)} ${opening(2)}We stayed.${closing(2)}`;

    expect(sentencesIn(text)).toEqual([
      `${opening(1)}It rained.${closing(1)} `,
      `${opening(2)}We stayed.${closing(2)}`,
    ]);
  });

  it("of an empty paragraph are none", () => {
    expect(sentencesIn("")).toEqual([]);
  });

  it.each([". ", "...", "«", "\n \n", "1) ", "a.", " . .", "。「"])(
    "are found in a paragraph of nothing but “%s”",
    (unit) => {
      const hostile = unit.repeat(20_000);

      expect(sentencesIn(hostile).join("")).toBe(hostile);
    },
    10_000,
  );
});
