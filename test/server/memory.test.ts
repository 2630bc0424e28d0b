import { describe, expect, it } from "vitest";
import { db } from "@/server/db";
import { importDocument } from "@/server/documents/import-document";
import { analyseVersion } from "@/server/memory/analyse-version";
import { findMatches } from "@/server/memory/find-matches";
import { approve } from "@/server/versions/approve";
import { createVersion } from "@/server/versions/create-version";
import { readPassages } from "@/server/versions/read-passages";
import { saveDraft } from "@/server/versions/save-draft";
import { submit } from "@/server/versions/submit";
import { withdraw } from "@/server/versions/withdraw";
import { givenStranger, givenVersion, upload } from "../support/given";
import { givenBroughtIn } from "../support/given-memory";

/** A version in which the first passages are approved, and a second document of the project. */
async function givenMemory(second: readonly string[]) {
  const given = await givenVersion();
  const { translator, reviewer, manager, passage, projectId } = given;
  const texts = ["Die Fähre fährt um neun.", "Niemand ist an Bord."];
  for (const [at, text] of texts.entries()) {
    await submit(translator, { ...(await passage(at)), text });
    await approve(reviewer, await passage(at));
  }
  const { documentId } = await importDocument(manager, {
    projectId,
    ...{ source: upload("second.txt", second), sourceLanguage: "en", again: true },
  });
  const open = () =>
    createVersion(manager, { projectId, documentId, language: "de", name: "Deutsch" });
  const matchesAt = async (position: number, versionId: string) => {
    const { rows } = await readPassages(translator, { projectId, versionId, from: 0, count: 50 });
    const passageId = rows[position]?.id ?? "";
    return (await findMatches(translator, { projectId, versionId, passageId })).matches;
  };
  return { ...given, open, matchesAt };
}

describe("the memory", () => {
  it("finds what was approved, with who translated and approved it", async () => {
    const { open, matchesAt } = await givenMemory(["The ferry leaves at ten.", "Something else."]);
    const { versionId } = await open();

    expect(await matchesAt(0, versionId)).toMatchObject([
      {
        score: 80,
        source: "The ferry leaves at nine.",
        target: "Die Fähre fährt um neun.",
        document: "ferry",
        translator: "The translator",
        approvedBy: "The reviewer",
      },
    ]);
    expect(await matchesAt(1, versionId)).toEqual([]);
  });

  it("fills a new version with what it knows word for word, as drafts that say so", async () => {
    const { open, projectId, manager } = await givenMemory(["Nobody is on it.", "A new line."]);

    const { versionId } = await open();

    const { rows } = await readPassages(manager, { projectId, versionId, from: 0, count: 9 });
    expect(rows.map(({ text, status }) => [text, status])).toEqual([
      ["Niemand ist an Bord.", "draft"],
      ["", "untranslated"],
    ]);
    expect(await db.revision.findMany({ where: { versionId } })).toMatchObject([
      { origin: "memory", text: "Niemand ist an Bord.", number: 2 },
    ]);
  });

  it("knows the place: with the same neighbours a match is 101", async () => {
    const { open, matchesAt } = await givenMemory([
      "The ferry leaves at nine.",
      "Nobody is on it.",
      "The river is wide tonight.",
    ]);
    const { versionId } = await open();

    expect((await matchesAt(1, versionId)).map(({ score }) => score)).toEqual([101]);
    expect((await matchesAt(0, versionId)).map(({ score }) => score)).toEqual([100]);
  });

  it("forgets what is no longer approved, by whatever way the approval fell", async () => {
    const { open, matchesAt, reviewer, translator, passage } = await givenMemory([
      "The ferry leaves at nine.",
      "Nobody is on it.",
    ]);
    const { versionId } = await open();
    await withdraw(reviewer, await passage(0));
    await saveDraft(translator, { ...(await passage(1)), text: "Keiner.", origin: "typed" });

    expect(await matchesAt(0, versionId)).toEqual([]);
    expect(await matchesAt(1, versionId)).toEqual([]);
  });

  it("keeps the corrected text when a passage is approved anew", async () => {
    const { open, matchesAt, reviewer, passage } = await givenMemory(["The ferry leaves at nine!"]);
    await withdraw(reviewer, await passage(0));
    await approve(reviewer, { ...(await passage(0)), text: "Um neun fährt die Fähre." });
    const { versionId } = await open();

    expect(await matchesAt(0, versionId)).toMatchObject([
      { score: 99, target: "Um neun fährt die Fähre." },
    ]);
  });

  it("of a project is read by no other", async () => {
    await givenMemory(["Something else."]);
    const other = await givenVersion();
    const { id: passageId } = (await other.rows())[0] ?? { id: "" };

    expect(await findMatches(other.translator, { ...other, passageId })).toMatchObject({
      matches: [],
    });
    await expect(findMatches(await givenStranger(), { ...other, passageId })).rejects.toMatchObject(
      { kind: "not-found" },
    );
  });

  it("knows the sentences of what was approved, and puts a new passage together from them", async () => {
    const paragraph = "The ferry leaves at nine. Nobody is on it. The river is wide tonight.";
    const given = await givenVersion({
      paragraphs: [paragraph, "Nobody is on it. A dog barks. The ferry leaves at nine."],
    });
    const { translator, reviewer, passage } = given;
    const text = "Die Fähre fährt um neun. Niemand ist an Bord. Der Fluss ist breit heute Nacht.";
    await submit(translator, { ...(await passage(0)), text });
    await approve(reviewer, await passage(0));

    const { assembled } = await findMatches(translator, await passage(1));

    expect(assembled).toMatchObject({
      target: "Niemand ist an Bord. Die Fähre fährt um neun.",
      ...{ found: 2, of: 3 },
    });

    await withdraw(reviewer, await passage(0));
    expect(await findMatches(translator, await passage(1))).toMatchObject({ matches: [] });
  });

  it("offers what was brought in with the letters of the language it is for", async () => {
    const given = await givenVersion({ language: "fa" });
    const { memoryId } = await givenBroughtIn(given, [["The ferry leaves at nine.", "قايق كوچك"]]);
    await db.memoryUnit.updateMany({ where: { memoryId }, data: { targetLanguage: "fa" } });

    const { matches } = await findMatches(given.translator, await given.passage(0));

    expect(matches).toMatchObject([{ target: "قایق کوچک" }]);
  });

  it("says before work begins how much of a text it knows", async () => {
    const { open, translator, projectId } = await givenMemory([
      "The ferry leaves at nine.",
      "Nobody is on it.",
      "The ferry leaves at ten.",
      "A dog barks behind the house.",
      "A dog barks behind the house.",
    ]);
    const { versionId } = await open();

    const { bands } = await analyseVersion(translator, { projectId, versionId });

    const counted = bands.filter(({ passages }) => passages > 0);
    expect(counted.map(({ band, words }) => [band, words])).toEqual([
      ["repetition", 6],
      ["same", 9],
      ["75", 5],
      ["new", 6],
    ]);
  });
});
