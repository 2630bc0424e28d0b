import { describe, expect, it } from "vitest";
import { readProgress } from "@/server/progress/read-progress";
import { approve } from "@/server/versions/approve";
import { noteFault } from "@/server/versions/note-fault";
import { returnPassage } from "@/server/versions/return-passage";
import { saveDraft } from "@/server/versions/save-draft";
import { submit } from "@/server/versions/submit";
import { givenPairedVersion } from "../support/given";

const fault = { category: "accuracy", severity: "minor", comment: "Ten, not nine." } as const;

describe("the progress of a project", () => {
  it("says how each version stands, who waits for whom, and how reviews ended", async () => {
    const { projectId, manager, translator, reviewer, passage } = await givenPairedVersion();
    const write = async (at: number, text: string) =>
      saveDraft(translator, { ...(await passage(at)), text, origin: "typed" });
    for (const at of [0, 1, 2]) {
      await write(at, `Ganz neu, ${at}.`);
      await submit(translator, await passage(at));
    }
    await approve(reviewer, { ...(await passage(0)), text: "Ganz neu und gebessert." });
    await approve(reviewer, await passage(1));
    await returnPassage(reviewer, { ...(await passage(2)), ...fault });
    // That is no return.
    await noteFault(reviewer, { ...(await passage(1)), ...fault });

    const progress = await readProgress(manager, { projectId });

    expect(progress.versions).toMatchObject([{ approved: 2, returned: 1, submitted: 0 }]);
    expect(progress.waits).toMatchObject([
      { status: "returned", from: "The reviewer", to: ["The translator"], count: 1 },
    ]);
    expect(progress.credits).toEqual([
      { writer: "The translator", accepted: 1, corrected: 1, returned: 1 },
    ]);
    expect(progress.days).toHaveLength(28);
    expect(progress.days.at(-1)).toMatchObject({ passages: 2, words: 9 });
  });

  it("names those who may review what was submitted", async () => {
    const { projectId, manager, translator, passage } = await givenPairedVersion();
    await saveDraft(translator, { ...(await passage(0)), text: "Ganz neu.", origin: "typed" });
    await submit(translator, await passage(0));

    const { waits, ages } = await readProgress(manager, { projectId });

    expect(waits).toMatchObject([
      { status: "submitted", from: null, to: ["The manager", "The reviewer"], count: 2 },
      { status: "submitted", from: "The translator", to: ["The manager", "The reviewer"] },
    ]);
    expect(ages).toMatchObject([
      { days: 0, submitted: 3, returned: 0 },
      ...[1, 3, 7, 14].map((days) => ({ days, submitted: 0 })),
    ]);
  });
});
