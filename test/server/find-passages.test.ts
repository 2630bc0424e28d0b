import { describe, expect, it } from "vitest";
import { editPairing } from "@/server/alignment/edit-pairing";
import { db } from "@/server/db";
import { comment } from "@/server/remarks/comment";
import { applySource } from "@/server/sources/apply-source";
import { findPassages, findPassagesInput } from "@/server/versions/find-passages";
import { readWords } from "@/server/versions/read-words";
import { saveDraft } from "@/server/versions/save-draft";
import { submit } from "@/server/versions/submit";
import { givenPairedVersion, givenVersion } from "../support/given";
import { givenProposal } from "../support/given-new-source";

describe("finding passages", () => {
  it("looks into source and translation, and shows where it stands", async () => {
    const { translator, ...version } = await givenPairedVersion();

    const { found } = await findPassages(translator, { ...version, text: "NOBODY" });

    expect(found).toMatchObject([
      {
        position: 1,
        source: { before: "", hit: "Nobody", after: " is on it." },
        target: { before: "Niemand ist an Bord.", hit: "" },
      },
    ]);
    expect((await findPassages(translator, { ...version, text: "fluss" })).found).toHaveLength(1);
  });

  it("is not held up for hours by a letter that bears marks without end", async () => {
    const { translator, passage, ...version } = await givenVersion();
    const text = `a${"\u0301\u0316".repeat(100_000)} Fähre`;
    await saveDraft(translator, { ...(await passage(0)), text, origin: "typed" });

    await readWords();

    const { found } = await findPassages(translator, { ...version, text: "fähre" });
    expect(found).toMatchObject([{ position: 0 }]);
  });

  it("takes letter forms, harakat, joiners and digits of another script for the same", async () => {
    const { translator, ...version } = await givenPairedVersion({
      paragraphs: ["One.", "Two.", "Three."],
      texts: ["کتاب‌های کهنه در سال ۱۳۹۹", "كِتَاب", "چراغ"],
    });
    const positions = async (text: string) =>
      (await findPassages(translator, { ...version, text })).found.map(({ position }) => position);

    expect(await positions("كتاب")).toEqual([0, 1]);
    expect(await positions("کتابهای")).toEqual([0]);
    expect(await positions("1399")).toEqual([0]);
    expect(await positions("چراغ ها")).toEqual([]);
  });

  it("takes signs of patterns for themselves", async () => {
    const { translator, ...version } = await givenPairedVersion({
      paragraphs: ["100 % oil", "100 lamps", "a_b"],
      texts: ["a", "b", "c"],
    });
    const count = async (text: string) =>
      (await findPassages(translator, { ...version, text })).found.length;

    expect([await count("100 %"), await count("a_b"), await count("\\")]).toEqual([1, 1, 0]);
  });

  it("finds the same before and after the words are read for search", async () => {
    const { translator, passage, ...version } = await givenPairedVersion();
    const found = async (text: string) =>
      (await findPassages(translator, { ...version, text })).found.map(({ position }) => position);
    const all = async () => [await found("neun"), await found("zehn"), await found("nobody")];
    expect(await all()).toEqual([[0], [], [1]]);
    await readWords();
    expect(await all()).toEqual([[0], [], [1]]);

    await saveDraft(translator, { ...(await passage(0)), text: "Um zehn.", origin: "typed" });

    expect(await all()).toEqual([[], [0], [1]]);
    await readWords();
    expect(await all()).toEqual([[], [0], [1]]);
  });

  it("has read every word in the end, whoever wrote while it was read", async () => {
    const { translator, versionId, projectId, passage } = await givenPairedVersion();
    const { passageId, revision } = await passage(0);
    let writing = true;
    const written = (async () => {
      for (let turn = 0; turn < 60; turn++) {
        const seen = { projectId, versionId, passageId, revision: revision + turn };
        await saveDraft(translator, { ...seen, text: `Stand ${turn}.`, origin: "typed" });
      }
      writing = false;
    })();
    const readers = [1, 2].map(async () => {
      while (writing) await db.$executeRaw`select read_words(100)`;
    });
    await Promise.all([written, ...readers]);
    await readWords();

    const [read] = await db.$queryRaw<{ same: boolean }[]>`
      select w.folded = now.folded as same
        from words_of(array[${passageId}::uuid]) now join "PassageWords" w using ("passageId")`;
    expect(read?.same).toBe(true);
    expect(await db.passageUnread.count({ where: { passageId } })).toBe(0);
  });

  it("finds what stands there now, whatever became of text, source and pairing", async () => {
    const { translator, manager, passage, rows, projectId, documentId, versionId } =
      await givenPairedVersion();
    const found = async (text: string) =>
      (await findPassages(manager, { projectId, versionId, text })).found.map(
        ({ position }) => position,
      );
    await saveDraft(translator, { ...(await passage(0)), text: "Um zehn.", origin: "typed" });
    expect([await found("neun"), await found("zehn")]).toEqual([[], [0]]);

    const [first] = await rows();
    const edit = { type: "merge" as const, row: first?.id ?? "" };
    await editPairing(manager, { projectId, versionId, pairing: 1, edit });
    expect([await found("zehn"), await found("nobody"), await found("niemand")]).toEqual([
      [0],
      [0],
      [0],
    ]);
    const paragraphs = ["The ferry leaves at noon.", "The river is wide tonight."];
    const document = { projectId, documentId, paragraphs };
    await applySource(manager, await givenProposal(manager, document));

    expect([await found("nobody"), await found("noon"), await found("river")]).toEqual([
      [],
      [0],
      [1],
    ]);
  });

  it("keeps to what the checks find, of any kind or of one, unless somebody has dismissed it", async () => {
    const { translator, passage, ...version } = await givenPairedVersion();
    const text = "Die Fähre fährt um 9.30 Uhr mit 14 Leuten.";
    await saveDraft(translator, { ...(await passage(0)), text, origin: "typed" });
    const found = async (finding: string) => {
      const asked = findPassagesInput.parse({ ...version, finding });
      return (await findPassages(translator, asked)).found.map(({ position }) => position);
    };

    expect(await found("any")).toEqual([0]);
    expect(await found("numbers")).toEqual([0]);
    expect(await found("brackets")).toEqual([]);
  });

  it("keeps to a status, with or without words", async () => {
    const { translator, passage, ...version } = await givenVersion();
    await submit(translator, { ...(await passage(1)), text: "Niemand ist an Bord." });

    const { found } = await findPassages(translator, { ...version, text: "", status: "submitted" });

    expect(found.map(({ position, status }) => [position, status])).toEqual([[1, "submitted"]]);
  });

  it("keeps to a person, an origin, open comments, doubtful pairings and a time", async () => {
    const { translator, reviewer, passage, ...version } = await givenPairedVersion();
    const before = new Date().toISOString();
    await saveDraft(translator, {
      ...{ ...(await passage(1)), text: "Niemand ist da.", origin: "memory" },
    });
    await comment(translator, { ...(await passage(2)), text: "@The reviewer, is it wide?" });
    await db.passage.updateMany({
      where: { versionId: version.versionId, position: 0 },
      data: { confidence: 0.4 },
    });
    const found = async (filter: object, who = translator) => {
      const asked = findPassagesInput.parse({ ...version, ...filter });
      return (await findPassages(who, asked)).found.map(({ position }) => position);
    };

    expect(await found({ person: translator.userId })).toEqual([1]);
    expect(await found({ origin: "memory" })).toEqual([1]);
    expect(await found({ origin: "imported" })).toEqual([0, 2]);
    expect(await found({ remarks: "open" })).toEqual([2]);
    expect(await found({ remarks: "mine" })).toEqual([]);
    expect(await found({ remarks: "mine" }, reviewer)).toEqual([2]);
    expect(await found({ below: "0.6" })).toEqual([0]);
    expect(await found({ since: before })).toEqual([1]);
    expect(await found({ since: before, text: "Fluss", status: "" })).toEqual([]);
  });
});
