import { describe, expect, it } from "vitest";
import { findingsIn } from "@/domain/checks";
import { tools } from "@/domain/checks/tools";
import { findingKey } from "@/domain/review/finding-key";
import { dismissFinding } from "@/server/findings/dismiss-finding";
import { nextFinding } from "@/server/versions/next-finding";
import { saveDraft } from "@/server/versions/save-draft";
import { givenPairedVersion, givenStranger } from "../support/given";

const paragraphs = [
  "The ferry leaves at 9.",
  "Nobody is on it.",
  "There are 12 boats.",
  "The river is wide.",
];
/** Two of them say another number. */
const texts = [
  "Die Fähre fährt um 10.",
  "Niemand ist an Bord.",
  "Da sind 14 Boote.",
  "Der Fluss ist breit.",
];

describe("the next passage with a finding", () => {
  it("is behind the one it is asked from, and round again", async () => {
    const { translator, projectId, versionId } = await givenPairedVersion({ paragraphs, texts });
    const from = async (at: number) =>
      (await nextFinding(translator, { projectId, versionId, from: at })).position;

    expect([await from(0), await from(1), await from(2), await from(3)]).toEqual([2, 2, 0, 0]);
  });

  it("is none whose findings are mended or dismissed, nor the one it is asked from", async () => {
    const { translator, passage, ...version } = await givenPairedVersion({ paragraphs, texts });
    const { projectId, versionId } = version;
    const from = async (at: number) =>
      (await nextFinding(translator, { projectId, versionId, from: at })).position;
    const pair = { source: paragraphs[2] ?? "", target: texts[2] ?? "", from: "en", to: "de" };
    for (const finding of findingsIn(pair, tools)) {
      const key = findingKey(finding, pair[finding.side]);
      await dismissFinding(translator, { ...(await passage(2)), key, reason: "Two more came." });
    }

    expect([await from(1), await from(0)]).toEqual([0, null]);
    const text = "Die Fähre fährt um 9.";
    await saveDraft(translator, { ...(await passage(0)), text, origin: "typed" });
    expect(await from(1)).toBeNull();
  });

  it("is told to nobody who is not of the project", async () => {
    const { projectId, versionId } = await givenPairedVersion({ paragraphs, texts });

    const asking = nextFinding(await givenStranger(), { projectId, versionId, from: 0 });

    await expect(asking).rejects.toMatchObject({ kind: "not-found" });
  });
});
