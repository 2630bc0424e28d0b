import { expect, it } from "vitest";
import { wordsIn } from "@/app/_entry/words";

const said = { file: "river.en.md", name: "Ada Ferry", time: "28" };

it("keeps a Latin name in an Urdu sentence from taking the figure behind it along", async () => {
  const sources = await wordsIn("ur", "sources");
  const sentence = sources("brought", said);

  expect(sentence).toContain("\u2068Ada Ferry\u2069");
  expect(sentence).toContain("\u2068river.en.md\u2069");
  expect(sentence).not.toContain("\u206828");
});

it("leaves a sentence as it is where all of it runs one way", async () => {
  const english = await wordsIn("en", "sources");
  const urdu = await wordsIn("ur", "sources");

  expect(english("brought", said)).toContain("Ada Ferry, 28");
  expect(urdu("brought", { ...said, name: "نادیہ" })).toContain("نادیہ،");
});

it("isolates an Urdu name in an English sentence", async () => {
  const english = await wordsIn("en", "sources");

  expect(english("brought", { ...said, name: "نادیہ" })).toContain("\u2068نادیہ\u2069, 28");
});

it("leaves the link of a letter as it is, which a reader copies", async () => {
  const notices = await wordsIn("fa", "notices");

  expect(notices("letter.end", { settings: "https://desk.example/settings" })).toMatch(
    /\shttps:\/\/desk\.example\/settings$/,
  );
});
