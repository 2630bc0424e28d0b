import { describe, expect, it } from "vitest";
import { doInBulk } from "@/server/bulk/do-in-bulk";
import { previewBulk, previewBulkInput } from "@/server/bulk/preview-bulk";
import { undoBulk } from "@/server/bulk/undo-bulk";
import { db } from "@/server/db";
import { importDocument } from "@/server/documents/import-document";
import { listRepetitions } from "@/server/memory/list-repetitions";
import { writeRepetitions } from "@/server/memory/write-repetitions";
import { verifyRecord } from "@/server/record/verify-record";
import { approve } from "@/server/versions/approve";
import { createVersion } from "@/server/versions/create-version";
import { readPassages } from "@/server/versions/read-passages";
import { saveDraft } from "@/server/versions/save-draft";
import { submit } from "@/server/versions/submit";
import { givenVersion, upload } from "../support/given";

const LAMP = "The lamp is lit.";
const ROPE = "The rope is wet.";

/** The lamp three times, and once more in another document. */
async function givenRepetitions({ fills = false } = {}) {
  const given = await givenVersion({ paragraphs: [LAMP, ROPE, LAMP, LAMP] });
  const { projectId, manager, translator, passage } = given;
  await db.project.update({ where: { id: projectId }, data: { fillsRepetitions: fills } });
  const { documentId } = await importDocument(manager, {
    projectId,
    ...{ source: upload("second.txt", [ROPE, LAMP]), sourceLanguage: "en", again: true },
  });
  const second = await createVersion(manager, {
    ...{ projectId, documentId, language: "de", name: "Deutsch" },
  });
  const texts = async (versionId = given.versionId) => {
    const asked = { projectId, versionId, from: 0, count: 9 };
    return (await readPassages(translator, asked)).rows.map(({ text }) => text);
  };
  const found = async (at = 0) =>
    (await listRepetitions(translator, await passage(at))).repetitions;
  const same = async (ticked: (at: number) => boolean, seen = found()) => {
    const others = (await seen).map(({ passageId, revision }, at) => {
      return { passageId, revision, same: ticked(at) };
    });
    return writeRepetitions(translator, { ...(await passage(0)), others });
  };
  return { ...given, second: second.versionId, texts, found, same };
}

describe("the same source in several places", () => {
  it("is found in the version and in those of other documents, but not what stands alone in a merge", async () => {
    const { found, second } = await givenRepetitions();

    expect(await found(1)).toMatchObject([{ versionId: second, document: "second", position: 0 }]);
    expect(await found(0)).toMatchObject([
      { position: 2, text: "", status: "untranslated" },
      { position: 3 },
      { versionId: second, position: 1 },
    ]);
  });

  it("is only offered where the project does not fill", async () => {
    const { translator, passage, texts } = await givenRepetitions();

    await submit(translator, { ...(await passage(0)), text: "Die Lampe brennt." });

    expect(await texts()).toEqual(["Die Lampe brennt.", "", "", ""]);
  });

  it("is filled when the first is handed in, but where somebody has begun or it stands alone", async () => {
    const { translator, passage, texts, second, versionId, same, found } = await givenRepetitions({
      fills: true,
    });
    await saveDraft(translator, { ...(await passage(2)), text: "Licht!", origin: "typed" });
    await saveDraft(translator, { ...(await passage(0)), text: "Lampe", origin: "typed" });
    const places = await found();
    const alone = places.findIndex(({ position }) => position === 3);
    await same((at) => at !== alone, Promise.resolve(places.slice(alone, alone + 1)));
    await same(() => false, Promise.resolve(places.slice(alone, alone + 1)));

    await submit(translator, { ...(await passage(0)), text: "Die Lampe brennt." });

    expect((await texts())[2]).toBe("Licht!");
    expect(await texts(second)).toEqual(["", "Die Lampe brennt."]);
    const filled = await db.revision.findMany({ where: { versionId: second, number: 2 } });
    expect(filled).toMatchObject([
      { origin: "memory", status: "draft", authorId: translator.userId },
    ]);
    const told = { versionId: second, deed: "draft-saved" };
    expect(await db.recordEntry.count({ where: told })).toBe(1);
    expect(await db.passage.count({ where: { versionId, standsAlone: true } })).toBe(1);
  });

  it("is filled by an approval too, in the words of whoever wrote them", async () => {
    const { translator, reviewer, passage, second, projectId } = await givenRepetitions();
    await submit(translator, { ...(await passage(0)), text: "Die Lampe brennt." });
    await db.project.update({ where: { id: projectId }, data: { fillsRepetitions: true } });

    await approve(reviewer, await passage(0));

    const filled = await db.passage.findMany({ where: { versionId: second, status: "draft" } });
    expect(filled).toMatchObject([{ writtenById: translator.userId, text: "Die Lampe brennt." }]);
  });

  it("is empty again when an approval of many is taken back, but where somebody has touched it", async () => {
    const { translator, reviewer, passage, texts, second, projectId, versionId } =
      await givenRepetitions();
    await submit(translator, { ...(await passage(0)), text: "Die Lampe brennt." });
    await db.project.update({ where: { id: projectId }, data: { fillsRepetitions: true } });
    const asked = { projectId, versionId, deed: { deed: "approve" } as const, filter: {} };
    const { passages } = await previewBulk(reviewer, previewBulkInput.parse(asked));
    const { bulkId } = await doInBulk(reviewer, { ...asked, passages: [...passages] });
    expect(await texts(second)).toEqual(["", "Die Lampe brennt."]);
    await saveDraft(translator, { ...(await passage(2)), text: "Licht!", origin: "typed" });

    await undoBulk(reviewer, { projectId, versionId, bulkId: bulkId ?? "" });

    expect(await texts()).toEqual(["Die Lampe brennt.", "", "Licht!", ""]);
    expect(await texts(second)).toEqual(["", ""]);
    const emptied = await db.passage.findMany({ where: { versionId: second, revision: 3 } });
    expect(emptied).toMatchObject([{ status: "untranslated", writtenById: null }]);
    expect((await verifyRecord(projectId)).flatMap(({ breaks }) => breaks)).toEqual([]);
  });

  it("is filled when many are approved at once, of two that say different things by the first", async () => {
    const { translator, reviewer, passage, texts, second, projectId, versionId, found } =
      await givenRepetitions();
    await submit(translator, { ...(await passage(0)), text: "Die Lampe brennt." });
    await submit(translator, { ...(await passage(2)), text: "Licht!" });
    await submit(translator, { ...(await passage(1)), text: "Das Seil ist nass." });
    await db.project.update({ where: { id: projectId }, data: { fillsRepetitions: true } });
    const asked = { projectId, versionId, deed: { deed: "approve" } as const, filter: {} };

    const { passages } = await previewBulk(reviewer, previewBulkInput.parse(asked));
    await doInBulk(reviewer, { projectId, versionId, deed: asked.deed, passages: [...passages] });

    expect(await texts()).toEqual([
      ...["Die Lampe brennt.", "Das Seil ist nass.", "Licht!", "Die Lampe brennt."],
    ]);
    expect(await texts(second)).toEqual(["Das Seil ist nass.", "Die Lampe brennt."]);
    expect((await found()).map(({ status }) => status)).toEqual(["approved", "draft", "draft"]);
    expect((await verifyRecord(projectId)).flatMap(({ breaks }) => breaks)).toEqual([]);
  });

  it("takes over what was ticked, and never asks again about what was not", async () => {
    const { translator, passage, texts, second, same, found } = await givenRepetitions();
    await submit(translator, { ...(await passage(0)), text: "Die Lampe brennt." });

    expect(await same((at) => at !== 1)).toEqual({ written: 2 });

    expect(await texts()).toEqual(["Die Lampe brennt.", "", "Die Lampe brennt.", ""]);
    expect(await texts(second)).toEqual(["", "Die Lampe brennt."]);
    expect((await found()).map(({ standsAlone }) => standsAlone)).toEqual([false, true, false]);
  });

  it("leaves alone what somebody has changed since, and what was handed in", async () => {
    const { translator, passage, texts, same, found } = await givenRepetitions();
    await submit(translator, { ...(await passage(0)), text: "Die Lampe brennt." });
    await submit(translator, { ...(await passage(2)), text: "Licht!" });
    const seen = await found();
    await saveDraft(translator, { ...(await passage(3)), text: "Es brennt.", origin: "typed" });

    expect(await same(() => true, Promise.resolve(seen))).toEqual({ written: 1 });

    expect(await texts()).toEqual(["Die Lampe brennt.", "", "Licht!", "Es brennt."]);
  });

  it("refuses to spread a text that is no longer the one that was seen", async () => {
    const { translator, passage, found } = await givenRepetitions();
    const seen = await passage(0);
    await saveDraft(translator, { ...seen, text: "Lampe", origin: "typed" });
    const others = (await found()).map(({ passageId, revision }) => {
      return { passageId, revision, same: true };
    });

    await expect(writeRepetitions(translator, { ...seen, others })).rejects.toMatchObject({
      kind: "conflict",
    });
  });
});

describe("two passages of one source that are handed in at once", () => {
  it("keep each their own words", async () => {
    const { translator, passage, texts } = await givenRepetitions({ fills: true });
    const [one, other] = [await passage(0), await passage(2)];

    const done = await Promise.allSettled([
      submit(translator, { ...one, text: "Eins." }),
      submit(translator, { ...other, text: "Zwei." }),
    ]);

    const kept = await texts();
    for (const [at, outcome] of done.entries()) {
      const [place, text] = at === 0 ? [0, "Eins."] : [2, "Zwei."];
      // Whoever was faster may have filled the other: then that is a conflict, which shows both texts.
      if (outcome.status === "fulfilled") expect(kept[place]).toBe(text);
      else expect(outcome.reason).toMatchObject({ kind: "conflict" });
    }
    expect(done.some(({ status }) => status === "fulfilled")).toBe(true);
  });
});
