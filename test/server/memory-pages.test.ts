import { describe, expect, it } from "vitest";
import { readFile } from "@/domain/formats";
import { LIMITS } from "@/domain/formats/format";
import { db } from "@/server/db";
import { exportMemory } from "@/server/memory/export-memory";
import { indexUnits } from "@/server/memory/index-units";
import { searchMemory } from "@/server/memory/search-memory";
import { approve } from "@/server/versions/approve";
import { submit } from "@/server/versions/submit";
import { givenVersion } from "../support/given";

type Pair = readonly [source: string, target: string];

/** A project in which each of the pairs has been approved, the first first. */
async function givenApproved(language: string, pairs: readonly Pair[]) {
  const given = await givenVersion({ paragraphs: pairs.map(([source]) => source), language });
  const { translator, reviewer, passage } = given;
  for (const [at, [, text]] of pairs.entries()) {
    await submit(translator, { ...(await passage(at)), text });
    await approve(reviewer, await passage(at));
  }
  const search = async (text: string) =>
    (await searchMemory(reviewer, { projectId: given.projectId, text })).hits;
  return { ...given, search };
}

const PASHTO: readonly Pair[] = [
  ["The ferry leaves the long-term quay at nine.", "بېړۍ په ۹ بجو د کښتۍ له ځایه ځي."],
  ["Nobody carries a lamp.", "هېڅوک ډېوه نه وړي."],
];

describe("looking words up in the memory", () => {
  it("finds them in either language, with the pair and who made it", async () => {
    const { search } = await givenApproved("ps", PASHTO);

    const expected = { targetLanguage: "ps", translator: "The translator", document: "ferry" };
    expect(await search("the LONG-TERM quay")).toMatchObject([
      { ...expected, source: { hit: "the long-term quay" }, target: { hit: "" } },
    ]);
    expect(await search("ډېوه")).toMatchObject([{ target: { hit: "ډېوه" } }]);
    expect(await search("quay nine")).toEqual([]);
  });

  it("takes letters and digits for the same that only encode differently", async () => {
    const { search } = await givenApproved("ps", PASHTO);

    expect(await search("په 9 بجو")).toHaveLength(1);
    expect(await search("كښتۍ")).toHaveLength(1);
  });

  it("finds a word by its beginning", async () => {
    const { search } = await givenApproved("ps", PASHTO);

    expect(await search("nobody carr")).toHaveLength(1);
    expect(await search("100%")).toEqual([]);
  });

  it("finds a part of what is written without spaces", async () => {
    const { search } = await givenApproved("zh", [["The ferry leaves at nine.", "渡船九点开。"]]);

    expect(await search("九点")).toMatchObject([{ target: { before: "渡船", hit: "九点" } }]);
  });

  it("knows words and not signs", async () => {
    const { search } = await givenApproved("ps", PASHTO);

    expect(await search("long term quay")).toHaveLength(1);
    expect(await search("?!")).toEqual([]);
  });

  it("finds them between the languages of a version alone, where it is asked in one", async () => {
    const { reviewer, projectId, versionId } = await givenApproved("ps", PASHTO);
    const other = await givenVersion();
    const ask = async (version: string) =>
      (await searchMemory(reviewer, { projectId, text: "quay", versionId: version })).hits.length;

    expect(await ask(versionId)).toBe(1);
    expect(await ask(other.versionId)).toBe(0);
  });

  it("finds what an earlier Enface remembered once the worker has indexed it", async () => {
    const { projectId, search } = await givenApproved("ps", PASHTO);
    const { memoryId } = await db.projectMemory.findFirstOrThrow({ where: { projectId } });
    await db.$executeRaw`
      update "MemoryUnit" set words = null, pairs = '{}' where "memoryId" = ${memoryId}::uuid`;
    expect(await search("ډېوه")).toEqual([]);

    await indexUnits();

    expect(await search("ډېوه")).toHaveLength(1);
  });

  it("shows the newest first where nothing is asked", async () => {
    const { search } = await givenApproved("ps", PASHTO);

    expect((await search("")).map(({ target }) => target.before)).toEqual([
      PASHTO[1]?.[1],
      PASHTO[0]?.[1],
    ]);
  });

  it("takes in a text of any length", async () => {
    const long = "rowan ".repeat(60_000);
    const { search } = await givenApproved("de", [["The ferry.", `Die Fähre ${long}`]]);

    expect(await search("ferry")).toHaveLength(1);
  });
});

describe("a memory given out", () => {
  it("is a TMX that says each pair as it stands, whatever signs are in it", async () => {
    const { projectId, reviewer } = await givenApproved("ps", [
      ["Tea & bread < 9", "چای & ډوډۍ < ۹"],
      ...PASHTO,
    ]);

    const { name, pieces } = await exportMemory(reviewer, { projectId });
    let text = "";
    for await (const piece of pieces) text += piece;

    const read = readFile(`${name}.tmx`, new TextEncoder().encode(text), LIMITS);
    const paragraphs = "reading" in read ? read.reading.paragraphs : [];
    expect(paragraphs.map(({ text, target }) => [text, target?.text])).toEqual([
      ["Tea & bread < 9", "چای & ډوډۍ < ۹"],
      ...PASHTO,
    ]);
  });

  it("leaves a trace in the record", async () => {
    const { projectId, reviewer } = await givenApproved("ps", PASHTO);

    await exportMemory(reviewer, { projectId });

    const entries = await db.recordEntry.findMany({ where: { projectId, deed: "exported" } });
    expect(entries).toMatchObject([{ actorId: reviewer.userId, detail: { kind: "memory" } }]);
  });
});
