import { describe, expect, it } from "vitest";
import { findingsIn } from "@/domain/checks";
import { tools } from "@/domain/checks/tools";
import { findingKey } from "@/domain/review/finding-key";
import { db } from "@/server/db";
import { dismissFinding } from "@/server/findings/dismiss-finding";
import { takeBackDismissal } from "@/server/findings/take-back-dismissal";
import { approve } from "@/server/versions/approve";
import { saveDraft } from "@/server/versions/save-draft";
import { submit } from "@/server/versions/submit";
import { givenVersion } from "../support/given";

const source = "There are 12 boats.";
const target = "Da sind 14 Boote.";
const reason = "Two more came in.";
const ERRORS = { kind: "invalid", detail: { reason: "errors-found", count: 1 } };

/** A passage in which twelve boats have become fourteen. */
async function givenError({ errorsBlock = true } = {}) {
  const given = await givenVersion({ paragraphs: [source] });
  await db.project.update({ where: { id: given.projectId }, data: { errorsBlock } });
  await saveDraft(given.translator, { ...(await given.passage(0)), text: target, origin: "typed" });
  return given;
}

function keyOfError(): string {
  const pair = { source, target, from: "en", to: "de" };
  const error = findingsIn(pair, tools).find(({ severity }) => severity === "error");
  return error === undefined ? "" : findingKey(error, pair[error.side]);
}

describe("an error", () => {
  it("keeps a passage from being submitted where the project says so", async () => {
    const { translator, passage } = await givenError();

    await expect(submit(translator, await passage(0))).rejects.toMatchObject(ERRORS);
  });

  it("is no obstacle where the project does not say so", async () => {
    const { translator, passage } = await givenError({ errorsBlock: false });

    expect(await submit(translator, await passage(0))).toMatchObject({ status: "submitted" });
  });

  it("keeps a passage from being approved that was submitted before the project said so", async () => {
    const { translator, reviewer, passage, projectId } = await givenError({ errorsBlock: false });
    await submit(translator, await passage(0));
    await db.project.update({ where: { id: projectId }, data: { errorsBlock: true } });

    await expect(approve(reviewer, await passage(0))).rejects.toMatchObject(ERRORS);
  });

  it("typed in the very moment of submitting is found as well", async () => {
    const { translator, passage } = await givenError();

    const submitting = submit(translator, { ...(await passage(0)), text: "Da sind 13 Boote." });

    await expect(submitting).rejects.toMatchObject(ERRORS);
  });
});

describe("a dismissal", () => {
  it("gives its reason and lets the passage be submitted", async () => {
    const { translator, passage } = await givenError();

    const row = await dismissFinding(translator, {
      ...(await passage(0)),
      ...{ key: keyOfError(), reason },
    });

    expect(row.dismissals).toMatchObject([{ key: keyOfError(), reason, by: "The translator" }]);
    expect(await submit(translator, await passage(0))).toMatchObject({ status: "submitted" });
  });

  it("ends when the text changes", async () => {
    const { translator, passage } = await givenError();
    await dismissFinding(translator, { ...(await passage(0)), key: keyOfError(), reason });

    const row = await saveDraft(translator, {
      ...(await passage(0)),
      ...{ text: "Es sind 14 Boote.", origin: "typed" },
    });

    expect(row.dismissals).toEqual([]);
    await expect(submit(translator, await passage(0))).rejects.toMatchObject(ERRORS);
  });

  it("ends when the source changes", async () => {
    const { translator, passage, documentId } = await givenError();
    await dismissFinding(translator, { ...(await passage(0)), key: keyOfError(), reason });

    await db.paragraph.updateMany({ where: { documentId }, data: { text: "See 12 boats." } });

    await expect(submit(translator, await passage(0))).rejects.toMatchObject(ERRORS);
  });

  it("can be taken back", async () => {
    const { translator, passage } = await givenError();
    await dismissFinding(translator, { ...(await passage(0)), key: keyOfError(), reason });

    const row = await takeBackDismissal(translator, { ...(await passage(0)), key: keyOfError() });

    expect(row.dismissals).toEqual([]);
    await expect(submit(translator, await passage(0))).rejects.toMatchObject(ERRORS);
  });

  it("of what the checks do not find is refused", async () => {
    const { translator, passage } = await givenError();

    const dismissing = dismissFinding(translator, {
      ...(await passage(0)),
      key: "kashida",
      reason,
    });

    await expect(dismissing).rejects.toMatchObject({ detail: { reason: "no-such-finding" } });
  });

  it("that answers to an older revision is refused", async () => {
    const { translator, passage } = await givenError();
    const seen = { ...(await passage(0)), revision: 1 };

    const dismissing = dismissFinding(translator, { ...seen, key: keyOfError(), reason });

    await expect(dismissing).rejects.toMatchObject({ kind: "conflict" });
  });
});
