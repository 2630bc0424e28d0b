import { describe, expect, it } from "vitest";
import type { Actor } from "@/server/access";
import { assign } from "@/server/assignments/assign";
import { listAssignments } from "@/server/assignments/list-assignments";
import type { BulkDeed } from "@/server/bulk/bulk-deed";
import { doInBulk } from "@/server/bulk/do-in-bulk";
import { previewBulk, previewBulkInput } from "@/server/bulk/preview-bulk";
import { undoBulk } from "@/server/bulk/undo-bulk";
import { db } from "@/server/db";
import { verifyRecord } from "@/server/record/verify-record";
import { approve } from "@/server/versions/approve";
import { saveDraft } from "@/server/versions/save-draft";
import { submit } from "@/server/versions/submit";
import { givenPairedVersion, TARGET } from "../support/given";

const FAULT = { category: "accuracy", severity: "minor", comment: "Read it again." } as const;

async function givenBulk() {
  const given = await givenPairedVersion();
  const { projectId, versionId } = given;
  const version = { projectId, versionId };
  const preview = (actor: Actor, deed: BulkDeed, filter: object = {}) =>
    previewBulk(actor, previewBulkInput.parse({ ...version, deed, filter }));
  return {
    ...given,
    version,
    preview,
    /** As somebody does who looks first. */
    all: async (actor: Actor, deed: BulkDeed, filter: object = {}) => {
      const { passages } = await preview(actor, deed, filter);
      return doInBulk(actor, { ...version, deed, passages: [...passages] });
    },
    statuses: async () => (await given.rows()).map(({ status }) => status),
    texts: async () => (await given.rows()).map(({ text }) => text),
  };
}

describe("many passages at once", () => {
  it("are approved by the rules by which each is, and it is said which are not, and why", async () => {
    const { all, preview, reviewer, passage, statuses, rows, projectId } = await givenBulk();
    await approve(reviewer, await passage(2));

    const { passages, left } = await preview(reviewer, { deed: "approve" });
    expect(passages).toHaveLength(2);
    expect(left).toEqual({ "already-approved": 1 });
    const { done } = await all(reviewer, { deed: "approve" });

    expect(done).toBe(2);
    expect(await statuses()).toEqual(["approved", "approved", "approved"]);
    expect((await rows())[0]?.approval).toMatchObject({ by: "The reviewer", ownWords: false });
    expect((await verifyRecord(projectId))[0]?.breaks).toEqual([]);
  });

  it("are not approved by who wrote them", async () => {
    const { preview, reviewer, passage } = await givenBulk();
    await saveDraft(reviewer, { ...(await passage(1)), text: "", origin: "typed" });
    await saveDraft(reviewer, { ...(await passage(1)), text: "Keiner da.", origin: "typed" });

    const { passages, left } = await preview(reviewer, { deed: "approve" });

    expect(passages).toHaveLength(2);
    expect(left).toEqual({ "own-words": 1 });
  });

  it("leave one as it is that has changed since somebody looked", async () => {
    const { preview, reviewer, translator, version, passage, statuses } = await givenBulk();
    const { passages } = await preview(reviewer, { deed: "approve" });
    await saveDraft(translator, { ...(await passage(0)), text: "Um zehn.", origin: "typed" });

    const said = await doInBulk(reviewer, {
      ...{ ...version, deed: { deed: "approve" }, passages: [...passages] },
    });

    expect(said).toMatchObject({ done: 2, left: { changed: 1 } });
    expect(await statuses()).toEqual(["draft", "approved", "approved"]);
  });

  it("keep to the filter", async () => {
    const { all, reviewer, statuses } = await givenBulk();

    await all(reviewer, { deed: "approve" }, { text: "fluss" });

    expect(await statuses()).toEqual(["submitted", "submitted", "approved"]);
  });

  it("are sent back each with the same reason, and that is taken back without a trace in the score", async () => {
    const { all, reviewer, version, rows, statuses } = await givenBulk();
    await all(reviewer, { deed: "approve" }, { text: "fluss" });

    const { bulkId } = await all(reviewer, { deed: "return", ...FAULT });
    expect(await statuses()).toEqual(["returned", "returned", "returned"]);
    expect((await rows())[2]).toMatchObject({
      returned: { comment: FAULT.comment, by: "The reviewer" },
      lifted: { because: "returned" },
    });
    const undone = await undoBulk(reviewer, { ...version, bulkId: bulkId ?? "" });

    expect(undone).toEqual({ done: 3, left: {} });
    expect(await statuses()).toEqual(["submitted", "submitted", "submitted"]);
    expect(await db.return.count({ where: { versionId: version.versionId } })).toBe(0);
  });

  it("have words replaced, in whatever letters, and get them back", async () => {
    const { all, preview, translator, reviewer, version, texts, statuses, rows } =
      await givenBulk();
    await all(reviewer, { deed: "approve" }, { text: "fluss" });
    await db.passage.updateMany({
      where: { versionId: version.versionId },
      data: { writtenName: "Somebody outside" },
    });
    const deed = { deed: "replace", find: "DER FLUSS", by: "Der Strom", exact: false } as const;

    const seen = await preview(translator, deed);
    expect(seen).toMatchObject({
      left: { "not-there": 2 },
      falling: 1,
      examples: [{ position: 2, before: TARGET[2], after: "Der Strom ist breit heute Nacht." }],
    });
    const { bulkId } = await all(translator, deed);
    expect((await texts())[2]).toBe("Der Strom ist breit heute Nacht.");
    expect((await statuses())[2]).toBe("draft");
    await undoBulk(translator, { ...version, bulkId: bulkId ?? "" });

    expect(await texts()).toEqual(TARGET);
    expect((await rows())[2]).toMatchObject({
      ...{ status: "submitted", approval: null },
      writtenBy: "Somebody outside",
    });
  });

  it("are handed in and taken back, but for what somebody has touched since", async () => {
    const { all, translator, version, passage, statuses, texts } = await givenBulk();
    for (const at of [0, 1]) {
      await saveDraft(translator, { ...(await passage(at)), text: `Neu ${at}.`, origin: "typed" });
    }

    const { bulkId, done } = await all(translator, { deed: "submit" });
    expect(done).toBe(2);
    await saveDraft(translator, { ...(await passage(0)), text: "Noch neuer.", origin: "typed" });
    const undone = await undoBulk(translator, { ...version, bulkId: bulkId ?? "" });

    expect(undone).toEqual({ done: 1, left: { changed: 1 } });
    expect(await statuses()).toEqual(["draft", "draft", "submitted"]);
    expect((await texts()).slice(0, 2)).toEqual(["Noch neuer.", "Neu 1."]);
  });

  it("are not handed in or approved while the checks find errors in them, where the project says so", async () => {
    const { preview, reviewer, passage, translator, projectId } = await givenBulk();
    await submit(translator, { ...(await passage(0)), text: "Die Fähre fährt um neun Uhr." });
    await db.project.update({
      where: { id: projectId },
      data: { errorsBlock: true, checks: { rules: [RULE], without: [], severities: {} } },
    });

    const { passages, left } = await preview(reviewer, { deed: "approve" });

    expect(passages).toHaveLength(2);
    expect(left).toEqual({ "errors-found": 1 });
  });

  it("are given to somebody as ranges, and taken back", async () => {
    const { all, manager, translator, version, documentId, projectId } = await givenBulk();
    const deed = { deed: "assign", userId: translator.userId, work: "translation" } as const;
    const ranges = async () =>
      (await listAssignments(manager, { projectId, documentId })).map(({ range }) => range);

    const { bulkId, done } = await all(manager, deed, { text: "f" });
    expect(done).toBe(2);
    expect(await ranges()).toEqual([
      { from: 1, to: 1 },
      { from: 3, to: 3 },
    ]);
    await undoBulk(manager, { ...version, bulkId: bulkId ?? "" });

    expect(await ranges()).toEqual([]);
    await assign(manager, { ...version, userId: translator.userId, work: "translation" });
  });

  it("are taken back by who did it, or a manager, and once", async () => {
    const { all, manager, reviewer, translator, version } = await givenBulk();
    const { bulkId } = await all(reviewer, { deed: "approve" });
    const undo = { ...version, bulkId: bulkId ?? "" };

    await expect(undoBulk(translator, undo)).rejects.toMatchObject({ kind: "forbidden" });
    await undoBulk(manager, undo);

    await expect(undoBulk(reviewer, undo)).rejects.toMatchObject({ kind: "not-found" });
  });

  it("are done once when two people do it at the same time", async () => {
    const { preview, reviewer, manager, version, statuses } = await givenBulk();
    const { passages } = await preview(reviewer, { deed: "approve" });
    const deed = { ...version, deed: { deed: "approve" as const }, passages: [...passages] };

    const said = await Promise.all([doInBulk(reviewer, deed), doInBulk(manager, deed)]);

    expect(said.map(({ done }) => done).sort()).toEqual([0, 3]);
    expect(await statuses()).toEqual(["approved", "approved", "approved"]);
  });
});

const RULE = {
  ...{ id: "clock", pattern: "Uhr", side: "target", expects: "absent" },
  ...{ message: "No clocks.", severity: "error" },
} as const;
