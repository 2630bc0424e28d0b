import { describe, expect, it } from "vitest";
import { mentionsIn, nameBeingTyped } from "@/domain/review/mentions";

const people = [
  { userId: "a", name: "Zarmina" },
  { userId: "b", name: "Zarmina Noor" },
  { userId: "c", name: "ثریا" },
];

describe("a mention", () => {
  it("is the longest name that fits behind an @", () => {
    expect(mentionsIn("@Zarmina Noor, look", people)).toEqual(["b"]);
    expect(mentionsIn("@zarmina, look", people)).toEqual(["a"]);
  });

  it("is found in right-to-left text, and counts once", () => {
    expect(mentionsIn("@ثریا، دوباره ببین. @ثریا!", people)).toEqual(["c"]);
  });

  it("is not the beginning of a longer word, nor a name without an @", () => {
    expect(mentionsIn("@Zarminas and Zarmina", people)).toEqual([]);
  });

  it("is being typed as long as the caret stands behind it", () => {
    expect(nameBeingTyped("see @Zar", 8)).toBe("Zar");
    expect(nameBeingTyped("see Zar", 7)).toBeUndefined();
  });
});
