import { describe, expect, it } from "vitest";
import { db } from "@/server/db";
import { changeMachine } from "@/server/machine/change-machine";
import { readEngine } from "@/server/machine/read-engine";
import { approve } from "@/server/versions/approve";
import { saveDraft } from "@/server/versions/save-draft";
import { submit } from "@/server/versions/submit";
import { givenVersion } from "../support/given";

describe("a text that stands as a machine wrote it", () => {
  const machine = "Die Fähre fährt um neun.";

  async function givenMachineText(text = machine) {
    const given = await givenVersion();
    const { translator, passage } = given;
    await saveDraft(translator, { ...(await passage(0)), text: machine, origin: "machine" });
    if (text !== machine)
      await saveDraft(translator, { ...(await passage(0)), text, origin: "typed" });
    return given;
  }

  it("is not submitted without saying so", async () => {
    const { translator, passage, projectId } = await givenMachineText();

    await expect(submit(translator, await passage(0))).rejects.toMatchObject({
      detail: { reason: "machine-unedited" },
    });
    await submit(translator, { ...(await passage(0)), machine: true });

    const entry = await db.recordEntry.findFirst({ where: { projectId, deed: "submitted" } });
    expect(entry?.detail).toMatchObject({ machine: true });
  });

  it("is known as that also where it is submitted in the moment it is taken", async () => {
    const { translator, passage } = await givenVersion();
    const taken = { ...(await passage(0)), text: machine, origin: "machine" as const };

    await expect(submit(translator, taken)).rejects.toMatchObject({
      detail: { reason: "machine-unedited" },
    });
  });

  it("is not approved past it either, where somebody may approve their own words", async () => {
    const { projectId, reviewer, passage } = await givenVersion({ allowsOwnApproval: true });
    const taken = { ...(await passage(0)), text: machine, origin: "machine" as const };

    await expect(approve(reviewer, taken)).rejects.toMatchObject({
      detail: { reason: "machine-unedited" },
    });
    await submit(reviewer, { ...taken, machine: true });

    expect((await approve(reviewer, await passage(0))).status).toBe("approved");
    expect(await db.approval.count({ where: { version: { document: { projectId } } } })).toBe(1);
  });

  it("is a translator's own once a word in twenty is another", async () => {
    const { translator, passage } = await givenMachineText("Die Fähre legt um neun ab.");
    const row = await submit(translator, await passage(0));

    expect(row.status).toBe("submitted");
    const { unedited } = await readEngine(translator, await passage(0));
    expect(unedited).toBeCloseTo(4 / 6);
  });

  it("is submitted as any other where the project does not mind", async () => {
    const { translator, manager, passage, projectId } = await givenMachineText();
    await changeMachine(manager, { projectId, style: "", machineGate: false });

    expect((await submit(translator, await passage(0))).status).toBe("submitted");
  });
});
