import { describe, expect, it } from "vitest";
import { unitIndex } from "@/domain/memory/unit-index";
import { phraseToLookUp } from "@/domain/memory/word-places";

describe("looking words up", () => {
  it("cuts at every mark and folds what only encodes differently", () => {
    const { words } = unitIndex({
      ...{ source: "The long-term quay", target: "كښتۍ ۹" },
      ...{ sourceLanguage: "en", targetLanguage: "ps" },
    });

    expect(words.trim()).toBe("the:1 long:2 term:3 quay:4 کښتۍ:6 9:7");
  });

  it("takes each character of Chinese for a word, and Latin words in it whole", () => {
    expect(phraseToLookUp("九点 ferry")).toBe("'九' <-> '点' <-> 'ferry':*");
  });

  it("has nothing to look for where there are only marks", () => {
    expect(phraseToLookUp("!?")).toBeUndefined();
  });
});
