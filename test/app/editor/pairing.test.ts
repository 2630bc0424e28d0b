import { describe, expect, it } from "vitest";
import { paragraphsBefore } from "@/app/projects/[projectId]/documents/[documentId]/versions/[versionId]/_editor/pairing";
import { wordDiff } from "@/app/projects/[projectId]/documents/[documentId]/versions/[versionId]/_editor/word-diff";
import { passageWith } from "./given-passage";

describe("a split at the caret", () => {
  it("cuts the source where the same share of it has been said", () => {
    const passage = passageWith({ paragraphs: [said("a", 100), said("b", 100), said("c", 200)] });

    expect(paragraphsBefore(passage, 24, 100)).toBe(1);
    expect(paragraphsBefore(passage, 52, 100)).toBe(2);
    expect(paragraphsBefore(passage, 99, 100)).toBe(2);
  });

  it("leaves the only paragraph with the first half", () => {
    expect(paragraphsBefore(passageWith(), 3, 10)).toBe(1);
  });
});

describe("a word diff", () => {
  it("never cuts a word of Urdu in two", () => {
    const changed = wordDiff("میں کشتی پر ہوں", "میں کشتیوں پر ہوں", "ur");

    expect(changed.filter(({ kind }) => kind !== "same").map(({ text }) => text)).toEqual([
      "کشتی",
      "کشتیوں",
    ]);
  });

  it("gives both texts back", () => {
    const changed = wordDiff("Das Boot fährt.", "Die Fähre fährt spät.", "de");

    const without = (kind: string) =>
      changed
        .filter((stretch) => stretch.kind !== kind)
        .map(({ text }) => text)
        .join("");
    expect([without("new"), without("old")]).toEqual(["Das Boot fährt.", "Die Fähre fährt spät."]);
  });
});

function said(id: string, length: number) {
  return { id, kind: "body" as const, text: "x".repeat(length), codes: [] };
}
