import { describe, expect, it } from "vitest";
import { db } from "@/server/db";
import { answerReturn } from "@/server/versions/answer-return";
import { approve } from "@/server/versions/approve";
import { listReasons } from "@/server/versions/list-reasons";
import { noteFault } from "@/server/versions/note-fault";
import { readPassage } from "@/server/versions/read-passage";
import { returnPassage } from "@/server/versions/return-passage";
import { saveDraft } from "@/server/versions/save-draft";
import { submit } from "@/server/versions/submit";
import { givenPairedVersion } from "../support/given";

const fault = { category: "accuracy", severity: "major", comment: "Nine, not ten." } as const;
const text = "Die Fähre legt um neun ab.";

async function givenReturned(more = {}) {
  const given = await givenPairedVersion();
  const row = await returnPassage(given.reviewer, {
    ...(await given.passage(0)),
    ...fault,
    ...more,
  });
  return { ...given, row };
}

describe("a returned passage", () => {
  it("says what is wrong, how closely it was looked at, and which words are meant", async () => {
    const { row } = await givenReturned({
      ...{ subtype: "mistranslation", spanStart: 4, spanEnd: 9 },
      proposal: text,
    });

    const said = { ...fault, subtype: "mistranslation", marked: "Fähre", proposal: text };
    expect(row).toMatchObject({ status: "returned", returned: { ...said, by: "The reviewer" } });
  });

  it("has its marked words inside its text", async () => {
    const returning = givenReturned({ spanStart: 4, spanEnd: 900 });

    await expect(returning).rejects.toMatchObject({ detail: { reason: "span-outside" } });
  });

  it("is not returned for a subtype of another dimension", async () => {
    const returning = givenReturned({ subtype: "spelling" });

    await expect(returning).rejects.toMatchObject({ kind: "invalid" });
  });

  it("is stood for by who answers where the project asks for no review, as with all they hand in", async () => {
    const { translator, passage, projectId, versionId } = await givenReturned();
    await db.project.update({ where: { id: projectId }, data: { steps: [] } });

    const row = await answerReturn(translator, { ...(await passage(0)), text, answer: "Yes." });

    expect(row).toMatchObject({
      ...{ status: "approved", text, returned: null },
      approval: { by: "The translator", ownWords: true },
    });
    expect(await db.return.findFirst({ where: { versionId } })).toMatchObject({ answer: "Yes." });
  });

  it("says so while its translator mends it, and until somebody approves it", async () => {
    const { translator, reviewer, passage } = await givenReturned();

    const mended = await saveDraft(translator, { ...(await passage(0)), text, origin: "typed" });
    const submitted = await submit(translator, await passage(0));
    const approved = await approve(reviewer, await passage(0));

    expect(mended).toMatchObject({ status: "draft", returned: fault });
    expect(submitted).toMatchObject({ status: "submitted", returned: fault });
    expect(approved).toMatchObject({ status: "approved", returned: null });
  });
});

describe("an answer to a return", () => {
  it("hands the passage in again, and the reviewer reads it", async () => {
    const { translator, reviewer, passage } = await givenReturned();

    const row = await answerReturn(translator, { ...(await passage(0)), answer: "Nine it is." });

    const answered = { answer: "Nine it is.", answeredBy: "The translator" };
    expect(row).toMatchObject({ status: "submitted", returned: answered });
    expect(await readPassage(reviewer, await passage(0))).toEqual(row);
  });

  it("takes what is typed along", async () => {
    const { translator, passage } = await givenReturned();

    const row = await answerReturn(translator, { ...(await passage(0)), text, answer: "Mended." });

    expect(row).toMatchObject({ text, status: "submitted", returned: { answer: "Mended." } });
  });

  it("is refused where nothing was sent back", async () => {
    const { translator, passage } = await givenPairedVersion();

    const answering = answerReturn(translator, { ...(await passage(0)), answer: "What?" });

    await expect(answering).rejects.toMatchObject({ detail: { reason: "nothing-to-answer" } });
  });

  it("is refused, and not half kept, where somebody else was faster", async () => {
    const { translator, passage, versionId } = await givenReturned();
    const seen = await passage(0);
    await saveDraft(translator, { ...seen, text, origin: "typed" });

    const answering = answerReturn(translator, { ...seen, answer: "Nine it is." });

    await expect(answering).rejects.toMatchObject({ kind: "conflict" });
    expect(await db.return.findFirst({ where: { versionId } })).toMatchObject({ answer: null });
  });
});

describe("a fault that is only noted", () => {
  it("leaves the passage approved, and stands in the record", async () => {
    const { reviewer, passage, projectId } = await givenPairedVersion();
    await approve(reviewer, await passage(0));

    const row = await noteFault(reviewer, { ...(await passage(0)), ...fault });

    expect(row).toMatchObject({ status: "approved", returned: null });
    expect(row.approval).not.toBeNull();
    const entry = { projectId, deed: "fault-noted", passageId: row.id };
    expect(await db.recordEntry.count({ where: entry })).toBe(1);
  });
});

describe("reasons that are offered", () => {
  it("are those said more than once, the most frequent first", async () => {
    const { reviewer, passage, projectId, versionId } = await givenPairedVersion();
    const say = async (at: number, comment: string) =>
      noteFault(reviewer, { ...(await passage(at)), ...fault, comment });
    for (const at of [0, 1]) await say(at, "See the glossary.");
    for (const at of [0, 1, 2]) await say(at, "Nine, not ten.");
    await say(0, "Once only.");

    const { reasons } = await listReasons(reviewer, { projectId, versionId });

    expect(reasons.map(({ comment }) => comment)).toEqual(["Nine, not ten.", "See the glossary."]);
    expect(reasons[0]).toEqual({ ...fault, subtype: null });
  });
});
