import { describe, expect, it } from "vitest";
import { replaced } from "@/domain/languages/replaced";

const whole = { exact: false, whole: true };

describe("replacing whole words", () => {
  it("leaves longer words that hold them", () => {
    expect(replaced("Der Rat rät dem Rathaus, Rat!", { find: "Rat", by: "Senat", ...whole })).toBe(
      "Der Senat rät dem Rathaus, Senat!",
    );
  });

  it("takes an umlaut for a letter of the word, not for its end", () => {
    expect(
      replaced("Bäröl, Öl und Ölung", { find: "öl", by: "Fett", exact: true, whole: true }),
    ).toBe("Bäröl, Öl und Ölung");
    expect(replaced("Bäröl, Öl und Ölung", { find: "öl", by: "Fett", ...whole })).toBe(
      "Bäröl, Fett und Ölung",
    );
  });

  it("finds them in whatever letters, with or without their signs, between Arabic punctuation", () => {
    expect(replaced("كِتاب، كتابخانه؛ کتاب؟", { find: "کتاب", by: "دفتر", ...whole })).toBe(
      "دفتر، كتابخانه؛ دفتر؟",
    );
  });

  it("knows that a joiner stands inside a word", () => {
    expect(replaced("می\u200cرود. می نوشت.", { find: "می", by: "نمی", ...whole })).toBe(
      "می\u200cرود. نمی نوشت.",
    );
  });

  it("takes every place in Chinese, which sets no spaces", () => {
    expect(replaced("渡船九点开。", { find: "九点", by: "十点", ...whole })).toBe("渡船十点开。");
  });

  it("finds a word right behind a place that was none", () => {
    expect(replaced("aa aaa aa", { find: "aa", by: "b", ...whole })).toBe("b aaa b");
  });
});
