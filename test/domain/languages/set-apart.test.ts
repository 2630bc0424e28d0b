import { describe, expect, it } from "vitest";
import { closing, opening } from "@/domain/codes/code";
import { setApart } from "@/domain/languages/set-apart";

describe("a word that is put into a text", () => {
  it.each([
    ["behind a word", "Die", "Fähre", "", " Fähre"],
    ["in the middle of one", "Das Bo", "Fähre", "ot", " Fähre "],
    ["right before one", "Die ", "Fähre", "fährt", "Fähre "],
    ["behind a figure", "12", "Boote", "", " Boote"],
    ["behind a Pashto word", "زموږ", "بېړۍ", "راغله", " بېړۍ "],
    ["behind a Korean word", "우리", "배", "", " 배"],
    ["behind a word that a code ends", `${opening(1)}Die${closing(1)}`, "Fähre", "", " Fähre"],
  ])("%s gets a space", (_, before, word, after, expected) => {
    expect(setApart(word, { before, after })).toBe(expected);
  });

  it.each([
    ["at the beginning and end of a text", "", "Fähre", ""],
    ["between spaces and signs", "Die ", "Fähre", ", die"],
    ["behind a bracket", "(", "Fähre", ")"],
    ["between Chinese characters", "我们的", "渡轮", "来了"],
    ["between Japanese ones", "この", "フェリー", "は"],
    ["between Thai ones", "เรา", "เรือ", "มา"],
    ["of Latin letters in Chinese", "我们的", "Ferry", "来了"],
    ["behind a joiner of Persian", "می\u200c", "رود", ""],
  ])("%s gets none", (_, before, word, after) => {
    expect(setApart(word, { before, after })).toBe(word);
  });
});
