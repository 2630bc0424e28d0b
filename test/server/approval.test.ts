import { describe, expect, it } from "vitest";
import { editPairing } from "@/server/alignment/edit-pairing";
import { db } from "@/server/db";
import { exportVersion } from "@/server/exports/export-version";
import { acceptGap } from "@/server/versions/accept-gap";
import { approve } from "@/server/versions/approve";
import { confirm } from "@/server/versions/confirm";
import { restore } from "@/server/versions/restore";
import { returnPassage } from "@/server/versions/return-passage";
import { saveDraft } from "@/server/versions/save-draft";
import { submit } from "@/server/versions/submit";
import { withdraw } from "@/server/versions/withdraw";
import { exportWords } from "../support/export-words";
import { givenPairedVersion, givenVersion } from "../support/given";

const text = "Die Fähre legt ab.";
const typed = { text, origin: "typed" } as const;
const fault = { category: "accuracy", severity: "major", comment: "Nine, not ten." } as const;

describe("an approval", () => {
  it("says who stands for the text, and by what hashes", async () => {
    const { reviewer, passage } = await givenPairedVersion();

    const row = await approve(reviewer, await passage(0));

    const credit = { by: "The reviewer", ownWords: false, corrected: false };
    expect(row).toMatchObject({ status: "approved", revision: 2, approval: credit });
    expect(await db.approval.findMany({ where: { passageId: row.id } })).toMatchObject([
      { revision: 2, role: "reviewer", byId: reviewer.userId, targetHash: expect.any(String) },
    ]);
  });

  it("of one's own words is refused", async () => {
    const { reviewer, passage } = await givenVersion();
    await saveDraft(reviewer, { ...(await passage(0)), ...typed });
    await submit(reviewer, await passage(0));

    const approving = approve(reviewer, await passage(0));

    const detail = { reason: "own-words" };
    await expect(approving).rejects.toMatchObject({ kind: "forbidden", detail });
  });

  it("of one's own words is written down as such where the project allows it", async () => {
    const { reviewer, passage, projectId, versionId } = await givenVersion({
      allowsOwnApproval: true,
    });
    const seen = await passage(0);

    const row = await approve(reviewer, { ...seen, text });

    expect(row).toMatchObject({ text, status: "approved", approval: { ownWords: true } });
    const entry = await db.recordEntry.findFirst({
      where: { projectId, passageId: seen.passageId, deed: "approved" },
    });
    expect(entry?.detail).toMatchObject({ ownWords: true });
    const asked = { projectId, versionId, kind: "sign-off-csv", only: "all" } as const;
    const { bytes } = await exportVersion(reviewer, asked, exportWords);
    expect(new TextDecoder().decode(bytes)).toContain(",ownWords,");
  });

  it("of one's own words is not smuggled in by a merge", async () => {
    const { projectId, versionId, translator, reviewer, passage } = await givenVersion();
    await saveDraft(reviewer, { ...(await passage(0)), ...typed, text: "Kurz." });
    await saveDraft(translator, { ...(await passage(1)), ...typed });
    const { passageId: row } = await passage(0);
    await editPairing(translator, {
      projectId,
      versionId,
      pairing: 1,
      edit: { type: "merge", row },
    });

    const approving = approve(reviewer, await passage(0));

    await expect(approving).rejects.toMatchObject({ detail: { reason: "own-words" } });
  });

  it("of a reviewer's correction credits both", async () => {
    const { translator, reviewer, passage } = await givenVersion();
    await submit(translator, { ...(await passage(0)), text });

    const row = await approve(reviewer, { ...(await passage(0)), text: "Die Fähre fährt ab." });

    expect(row).toMatchObject({
      writtenBy: "The translator",
      correctedBy: "The reviewer",
      approval: { by: "The reviewer", corrected: true, ownWords: false },
    });
  });

  it("is never about a text the reviewer did not see", async () => {
    const { translator, reviewer, passage, rows } = await givenPairedVersion();
    const seen = await passage(0);

    const [saved, approved] = await Promise.allSettled([
      saveDraft(translator, { ...seen, ...typed }),
      approve(reviewer, seen),
    ]);

    const [row] = await rows();
    expect([saved.status, approved.status].sort()).toEqual(["fulfilled", "rejected"]);
    expect(row?.status === "approved").toBe(row?.text !== text);
  });

  it("is needed once only", async () => {
    const { reviewer, passage } = await givenPairedVersion();
    await approve(reviewer, await passage(0));

    const again = approve(reviewer, await passage(0));

    await expect(again).rejects.toMatchObject({ detail: { reason: "already-approved" } });
  });

  it("stays when somebody confirms the pairing", async () => {
    const { reviewer, passage } = await givenPairedVersion();
    await approve(reviewer, await passage(0));

    const row = await confirm(reviewer, { ...(await passage(0)), confirmed: true });

    expect(row).toMatchObject({ confirmed: true, status: "approved", lifted: null });
  });
});

describe("an approval is lifted", () => {
  const givenApproved = async () => {
    const given = await givenPairedVersion();
    await approve(given.reviewer, await given.passage(0));
    return given;
  };
  type Given = Awaited<ReturnType<typeof givenApproved>>;

  const ways: [string, string, string, (given: Given) => Promise<unknown>][] = [
    [
      "by typing",
      "text",
      "draft",
      async ({ translator, passage }) => saveDraft(translator, { ...(await passage(0)), ...typed }),
    ],
    [
      "by a correction",
      "text",
      "submitted",
      async ({ reviewer, passage }) => saveDraft(reviewer, { ...(await passage(0)), ...typed }),
    ],
    [
      "by restoring an earlier text",
      "text",
      "draft",
      async ({ translator, passage }) => {
        await saveDraft(translator, { ...(await passage(0)), ...typed });
        await restore(translator, { ...(await passage(0)), number: 1 });
      },
    ],
    [
      "by a merge",
      "pairing",
      "submitted",
      async ({ projectId, versionId, translator, passage }) => {
        const edit = { type: "merge", row: (await passage(0)).passageId } as const;
        await editPairing(translator, { projectId, versionId, pairing: 1, edit });
      },
    ],
    [
      "by returning it",
      "returned",
      "returned",
      async ({ reviewer, passage }) => returnPassage(reviewer, { ...(await passage(0)), ...fault }),
    ],
    [
      "by taking it back",
      "withdrawn",
      "submitted",
      async ({ reviewer, passage }) => withdraw(reviewer, await passage(0)),
    ],
  ];

  it.each(ways)("%s, and says why", async (_, because, status, change) => {
    const given = await givenApproved();

    await change(given);

    const [row] = await given.rows();
    expect(row).toMatchObject({ status, approval: null, lifted: { because } });
    expect(await db.approval.count({ where: { passageId: row?.id ?? "", liftedAt: null } })).toBe(
      0,
    );
  });
});

describe("a gap", () => {
  it("is approved with its reason, and open again when somebody fills it", async () => {
    const { reviewer, translator, passage } = await givenPairedVersion({ texts: ["Um neun.", ""] });

    const accepted = await acceptGap(reviewer, { ...(await passage(1)), reason: "Said before." });
    const filled = await saveDraft(translator, { ...(await passage(1)), ...typed });

    expect(accepted).toMatchObject({ status: "approved", gapAccepted: "Said before." });
    expect(filled).toMatchObject({
      status: "draft",
      gapAccepted: null,
      lifted: { because: "text" },
    });
  });

  it("that was added must be accepted before it is approved", async () => {
    const { reviewer, passage } = await givenPairedVersion({ sources: [[0], [1, 2], []] });

    const approving = approve(reviewer, await passage(2));

    await expect(approving).rejects.toMatchObject({ detail: { reason: "gap-not-accepted" } });
    const row = await acceptGap(reviewer, { ...(await passage(2)), reason: "The writer's note." });
    expect(row).toMatchObject({ status: "approved", paragraphs: [] });
  });
});
