import { expect, it } from "vitest";
import { findingsIn } from "@/domain/checks";
import { tools } from "@/domain/checks/tools";
import { findingKey } from "@/domain/review/finding-key";
import { dismissFinding } from "@/server/findings/dismiss-finding";
import { listFindings } from "@/server/findings/list-findings";
import { readQuality } from "@/server/findings/read-quality";
import { saveDraft } from "@/server/versions/save-draft";
import { givenVersion } from "../support/given";

const SOURCES = ["There are 12 boats.", "There are 7 lamps.", "Nobody came."];
const TEXTS = ["Da sind 14 Boote.", "Da sind 9 Lampen.", "Niemand kam."];

/** Three passages, two of them with a wrong figure; the reviewer wrote the second. */
async function givenFigures() {
  const given = await givenVersion({ paragraphs: SOURCES });
  for (const [at, text] of TEXTS.entries()) {
    const writer = at === 1 ? given.reviewer : given.translator;
    await saveDraft(writer, { ...(await given.passage(at)), text, origin: "typed" });
  }
  return given;
}

it("counts what the checks find by kind, by translator and by version", async () => {
  const { translator, projectId, versionId } = await givenFigures();

  const { kinds, writers, versions, only } = await readQuality(translator, { projectId });

  expect(kinds).toMatchObject([{ check: "numbers", passages: 2, error: 2, dismissed: 0 }]);
  expect(writers).toHaveLength(2);
  expect(writers).toContainEqual(
    expect.objectContaining({ writer: "The translator", passages: 2, error: 1 }),
  );
  expect(writers).toContainEqual(
    expect.objectContaining({ writer: "The reviewer", passages: 1, error: 1 }),
  );
  expect(versions).toMatchObject([{ versionId, language: "de", passages: 3, error: 2 }]);
  expect(only).toBeNull();
});

it("counts what somebody has dismissed apart, and lists it with the reason", async () => {
  const { translator, projectId, passage } = await givenFigures();
  const pair = { source: SOURCES[0] ?? "", target: TEXTS[0] ?? "", from: "en", to: "de" };
  const keys = findingsIn(pair, tools).map((one) => findingKey(one, pair[one.side]));
  const reason = "Two more came in.";
  await dismissFinding(translator, { ...(await passage(0)), key: keys[0] ?? "", reason });

  const { kinds } = await readQuality(translator, { projectId });
  const { passages } = await listFindings(translator, { projectId });

  expect(kinds).toMatchObject([{ check: "numbers", error: 1, dismissed: 1 }]);
  expect(passages.map(({ number, findings }) => [number, findings[0]?.dismissed])).toEqual([
    [1, reason],
    [2, null],
  ]);
});

it("finds findings by what they quote, their kind, whose they are and whether they stand", async () => {
  const { translator, projectId, versionId, passage } = await givenFigures();
  const pair = { source: SOURCES[0] ?? "", target: TEXTS[0] ?? "", from: "en", to: "de" };
  const keys = findingsIn(pair, tools).map((one) => findingKey(one, pair[one.side]));
  const reason = "Two more came in.";
  await dismissFinding(translator, { ...(await passage(0)), key: keys[0] ?? "", reason });
  const numbersOf = async (asked: Omit<Parameters<typeof readQuality>[1], "projectId">) => {
    const { found } = await readQuality(translator, { projectId, ...asked });
    return found.some.map(({ passage: { number } }) => number);
  };

  expect(await numbersOf({})).toEqual([1, 2]);
  // The digits of another script are the same to who searches.
  expect(await numbersOf({ text: "۱۴" })).toEqual([1]);
  expect(await numbersOf({ text: "two MORE" })).toEqual([1]);
  expect(await numbersOf({ dismissed: "no", check: "numbers" })).toEqual([2]);
  expect(await numbersOf({ person: "The reviewer", version: versionId })).toEqual([2]);
  expect(await numbersOf({ severity: "note" })).toEqual([]);
});
