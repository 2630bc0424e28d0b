import { describe, expect, it } from "vitest";
import { SCORING } from "@/domain/review/score";
import { changeScoring } from "@/server/scores/change-scoring";
import { readScores } from "@/server/scores/read-scores";
import { approve } from "@/server/versions/approve";
import { noteFault } from "@/server/versions/note-fault";
import { returnPassage } from "@/server/versions/return-passage";
import { saveDraft } from "@/server/versions/save-draft";
import { submit } from "@/server/versions/submit";
import { givenPairedVersion, givenVersion } from "../support/given";

const fault = { category: "accuracy", severity: "major", comment: "Nine, not ten." } as const;

describe("scores", () => {
  it("count what was accepted, accepted with edits and returned apart", async () => {
    const { reviewer, passage, projectId } = await givenPairedVersion();
    await approve(reviewer, await passage(0));
    await approve(reviewer, { ...(await passage(1)), text: "Niemand ist da." });
    await returnPassage(reviewer, { ...(await passage(2)), ...fault });

    const { versions } = await readScores(reviewer, { projectId, over: "reviewed", words: 1000 });

    const [score] = versions;
    expect(score).toMatchObject({ accepted: 1, edited: 1, returned: 1, words: 14, points: 5 });
    expect(score).toMatchObject({ faults: { major: 1 }, passes: false });
  });

  it("are over what was reviewed, or over everything", async () => {
    const { reviewer, passage, projectId } = await givenPairedVersion();
    await noteFault(reviewer, { ...(await passage(0)), ...fault, severity: "minor" });
    const wordsOver = async (over: "reviewed" | "whole" | "sample", words = 1000) =>
      (await readScores(reviewer, { projectId, over, words })).versions[0]?.words;

    expect(await wordsOver("reviewed")).toBe(5);
    expect(await wordsOver("whole")).toBe(14);
    expect(await wordsOver("sample", 6)).toBeLessThan(14);
  });

  it("lay a fault at the door of whoever wrote what was wrong", async () => {
    const { translator, reviewer, manager, passage, projectId } = await givenVersion();
    await saveDraft(translator, { ...(await passage(0)), text: "Um zehn.", origin: "typed" });
    await submit(translator, await passage(0));
    await returnPassage(reviewer, { ...(await passage(0)), ...fault });
    await saveDraft(manager, { ...(await passage(0)), text: "Um neun.", origin: "typed" });
    await saveDraft(manager, { ...(await passage(1)), text: "Niemand.", origin: "typed" });

    const { translators } = await readScores(reviewer, { projectId, over: "whole", words: 1000 });

    const points = translators.map((one) => [one.translator, one.points, one.returned]);
    expect(points).toContainEqual(["The translator", 5, 1]);
    expect(points).toContainEqual(["The manager", 0, 0]);
  });

  it("follow the project's weights and threshold", async () => {
    const { reviewer, manager, passage, projectId } = await givenPairedVersion();
    await noteFault(reviewer, { ...(await passage(0)), ...fault });
    const scoring = { ...SCORING, weights: { accuracy: 0.1 }, threshold: 100 };

    await changeScoring(manager, { projectId, scoring });

    const { versions } = await readScores(reviewer, { projectId, over: "reviewed", words: 1000 });
    expect(versions).toMatchObject([{ points: 0.5, perThousand: 100, passes: true }]);
  });
});
