import { describe, expect, it } from "vitest";
import { afterPairing, afterTyping, STATUSES, after as statusAfter } from "@/domain/review/status";

describe("the status of a passage", () => {
  it("is never approved after a change, by whatever way", () => {
    for (const status of STATUSES) {
      expect(afterTyping(status, "change", "Neu.")).not.toBe("approved");
      expect(afterTyping(status, "correct", "Neu.")).not.toBe("approved");
      expect(afterPairing([{ status, text: "Neu." }], "Neu.")).not.toBe("approved");
    }
  });

  it("is untranslated again when the text is gone", () => {
    expect(afterTyping("approved", "change", " ")).toBe("untranslated");
    expect(afterPairing([{ status: "submitted", text: "Neu." }], "")).toBe("untranslated");
  });

  it("still waits for review after a correction or a merge of what was handed in", () => {
    const texts = [
      { status: "submitted", text: "Eins." },
      { status: "untranslated", text: "" },
      { status: "approved", text: "Zwei." },
    ] as const;

    expect(afterTyping("submitted", "correct", "Neu.")).toBe("submitted");
    expect(afterPairing(texts, "Eins. Zwei.")).toBe("submitted");
  });

  it("goes from handed in to approved or back, and from nothing to neither", () => {
    expect(statusAfter("submitted", "approve")).toBe("approved");
    expect(statusAfter("submitted", "return")).toBe("returned");
    expect(statusAfter("untranslated", "approve")).toBeUndefined();
    expect(statusAfter("untranslated", "submit")).toBeUndefined();
  });
});
