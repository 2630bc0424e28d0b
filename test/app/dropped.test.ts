import { expect, it } from "vitest";
import { readDropped, sourceFirst } from "@/app/projects/[projectId]/_drop/dropped";

const ENGLISH =
  "The ferry leaves the pier at nine, and nobody on the river is in a hurry this evening.";
const URDU = "کشتی نو بجے گھاٹ سے روانہ ہوتی ہے، اور دریا پر کسی کو جلدی نہیں ہے۔";

/** jsdom's files cannot be read; Node's can. */
const dropped = (name: string, text: string) =>
  readDropped({
    name,
    size: text.length,
    arrayBuffer: async () => new TextEncoder().encode(text).buffer,
  } as File);

it("guesses the language of a file and says whether it is sure", async () => {
  expect(await dropped("ferry.txt", ENGLISH)).toMatchObject({ language: "en", sure: true });
  expect(await dropped("ferry-2.txt", URDU)).toMatchObject({ language: "ur", sure: true });
});

it("is not sure of a file it cannot read", async () => {
  expect(await dropped("ferry.xyz", ENGLISH)).toMatchObject({ sure: false });
});

it("takes the English text for the source, in whichever order they were dropped", async () => {
  const english = await dropped("ferry.txt", ENGLISH);
  const urdu = await dropped("kashti.txt", URDU);

  expect(sourceFirst([urdu, english])).toEqual([english, urdu]);
  expect(sourceFirst([english, urdu])).toEqual([english, urdu]);
});

it("believes a name that says it is the source", async () => {
  const urdu = await dropped("source.txt", URDU);
  const english = await dropped("translation.txt", ENGLISH);

  expect(sourceFirst([english, urdu])).toEqual([urdu, english]);
});

it("knows from a file of both languages into which one it is", async () => {
  const xliff = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="fa-AF">
    <file id="f"><unit id="u"><segment><source>${ENGLISH}</source></segment></unit></file></xliff>`;

  expect(await dropped("ferry.xlf", xliff)).toMatchObject({
    language: "en",
    into: "fa-AF",
  });
  expect((await dropped("ferry.txt", ENGLISH)).into).toBeUndefined();
});
