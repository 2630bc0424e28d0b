import { describe, expect, it } from "vitest";
import {
  creditsAfterTyping,
  isCorrection,
  mergedCredits,
  ownWords,
} from "@/domain/review/own-words";

const credits = { writtenById: "anna", alsoByIds: [], correctedById: null };
const submitted = { ...credits, status: "submitted" as const, text: "Um neun." };

describe("whose words a passage holds", () => {
  it("are the writer's, and everybody's who wrote a part of it", () => {
    const merged = { ...credits, alsoByIds: ["bela"] };

    expect(["anna", "bela", "carla"].map((id) => ownWords(merged, id))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("stay the writer's when a reviewer corrects what was handed in", () => {
    expect(creditsAfterTyping(submitted, { userId: "rosa", mayReview: true })).toEqual({
      ...{ writtenById: "anna", alsoByIds: [], correctedById: "rosa" },
    });
  });

  it("become those of whoever types otherwise", () => {
    const draft = { ...submitted, status: "draft" as const };

    expect(creditsAfterTyping(draft, { userId: "rosa", mayReview: true }).writtenById).toBe("rosa");
    expect(isCorrection(submitted, { userId: "bela", mayReview: false })).toBe(false);
    expect(isCorrection(submitted, { userId: "anna", mayReview: true })).toBe(false);
  });

  it("are all remembered when passages are merged", () => {
    const other = { writtenById: "bela", alsoByIds: ["carla"], correctedById: "rosa" };

    const merged = mergedCredits([
      { ...credits, text: "Kurz." },
      { ...other, text: "Etwas länger." },
      { writtenById: "dora", alsoByIds: [], correctedById: null, text: "" },
    ]);

    expect(merged.writtenById).toBe("bela");
    expect([...merged.alsoByIds].sort()).toEqual(["anna", "carla"]);
    expect(merged.correctedById).toBe("rosa");
  });
});
