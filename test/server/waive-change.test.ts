import { describe, expect, it } from "vitest";
import { db } from "@/server/db";
import { waiveChange } from "@/server/sources/waive-change";
import { approve } from "@/server/versions/approve";
import { saveDraft } from "@/server/versions/save-draft";
import { givenMember, SOURCE, TARGET } from "../support/given";
import { givenApproved } from "../support/given-new-source";

const [ferry = "", nobody = "", river = ""] = SOURCE;
const later = ferry.replace("nine", "ten");

describe("a change that does not matter", () => {
  it("leaves the approval to its reviewer, and the record says who carried it over", async () => {
    const { become, rows, manager, passage, projectId } = await givenApproved();
    await become([later, nobody, river]);
    const seen = await passage(0);

    const row = await waiveChange(manager, seen);

    expect(row).toMatchObject({
      ...{ status: "approved", text: TARGET[0], was: null },
      approval: { by: "The reviewer", carriedBy: "The manager" },
    });
    const entry = await db.recordEntry.findFirst({ where: { projectId, deed: "change-waived" } });
    expect(entry).toMatchObject({ actorId: manager.userId, passageId: seen.passageId });
    await become([later.replace("ten", "one"), nobody, river]);
    expect((await rows())[0]).toMatchObject({ status: "outdated", was: { text: later } });
  });

  it("gives a draft back as a draft, and is not asked twice", async () => {
    const { become, manager, passage, translator, rows } = await givenApproved();
    await saveDraft(translator, { ...(await passage(0)), text: "Um neun.", origin: "typed" });
    await become([later, nobody, river]);
    expect((await rows())[0]).toMatchObject({ status: "outdated", was: { since: "approval" } });

    await waiveChange(manager, await passage(0));

    expect((await rows())[0]).toMatchObject({ status: "draft", approval: null });
    await expect(waiveChange(manager, await passage(0))).rejects.toMatchObject({
      detail: { reason: "nothing-to-waive" },
    });
  });

  it("is not a manager's to say of their own words, nor a reviewer's at all", async () => {
    const { become, manager, reviewer, passage, projectId } = await givenApproved();
    await saveDraft(manager, { ...(await passage(0)), text: "Von mir.", origin: "typed" });
    const own = await passage(0);
    await db.passage.update({
      where: { id: own.passageId },
      data: { writtenById: manager.userId, correctedById: null, status: "submitted" },
    });
    await approve(reviewer, await passage(0));
    await become([later, nobody, river]);

    const waiving = waiveChange(manager, await passage(0));

    await expect(waiving).rejects.toMatchObject({ detail: { reason: "own-words" } });
    const other = await givenMember(projectId, "reviewer");
    await expect(waiveChange(other, await passage(0))).rejects.toMatchObject({ kind: "forbidden" });
  });
});
