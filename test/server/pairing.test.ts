import { describe, expect, it } from "vitest";
import { editPairing } from "@/server/alignment/edit-pairing";
import { undoPairing } from "@/server/alignment/undo-pairing";
import { db } from "@/server/db";
import { approve } from "@/server/versions/approve";
import { confirm } from "@/server/versions/confirm";
import { saveDraft } from "@/server/versions/save-draft";
import { givenPairedVersion, SOURCE, TARGET } from "../support/given";

const brief = (rows: Awaited<ReturnType<Awaited<ReturnType<typeof givenPairedVersion>>["rows"]>>) =>
  rows.map(({ position, status, text, paragraphs }) => ({
    position,
    status,
    text,
    source: paragraphs.map((paragraph) => paragraph.text),
  }));

describe("an edit of the pairing", () => {
  it("merges two passages, lifts the approval of both and can be undone", async () => {
    const { projectId, versionId, reviewer, passage, rows } = await givenPairedVersion();
    await approve(reviewer, await passage(0));
    const before = await rows();
    const row = before[0]?.id ?? "";

    const merged = await editPairing(reviewer, {
      projectId,
      versionId,
      pairing: 1,
      edit: { type: "merge", row },
    });

    expect(merged).toMatchObject({ pairing: 2, at: 0, removed: 2 });
    expect(merged.inserted).toEqual((await rows()).slice(0, 1));
    expect(merged.inserted[0]?.lifted).toMatchObject({ because: "pairing", by: "The reviewer" });
    expect(brief(await rows())).toEqual([
      {
        position: 0,
        status: "submitted",
        text: `${TARGET[0]}\n\n${TARGET[1]}`,
        source: SOURCE.slice(0, 2),
      },
      { position: 1, status: "submitted", text: TARGET[2], source: SOURCE.slice(2) },
    ]);

    const undone = await undoPairing(reviewer, { projectId, versionId, pairing: 2 });

    expect(undone).toMatchObject({ pairing: 3, at: 0, removed: 1 });
    expect((await rows()).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(brief(await rows())).toEqual(
      brief(before).map((each) => ({ ...each, status: "submitted" })),
    );
    expect(await db.revision.count({ where: { passageId: before[1]?.id ?? "" } })).toBe(2);
  });

  it("is refused when the pairing has moved on", async () => {
    const { projectId, versionId, reviewer, rows } = await givenPairedVersion();
    const row = (await rows())[0]?.id ?? "";
    const edit = { type: "merge", row } as const;

    const results = await Promise.allSettled([
      editPairing(reviewer, { projectId, versionId, pairing: 1, edit }),
      editPairing(reviewer, { projectId, versionId, pairing: 1, edit }),
    ]);

    const refused = results.flatMap((each) => (each.status === "rejected" ? each.reason : []));
    expect(refused).toMatchObject([{ kind: "conflict", detail: { pairing: 2 } }]);
    expect(await rows()).toHaveLength(2);
  });

  it("is not undone over the words of somebody who has typed since", async () => {
    const { projectId, versionId, reviewer, translator, passage, rows } =
      await givenPairedVersion();
    const row = (await rows())[0]?.id ?? "";
    await editPairing(reviewer, { projectId, versionId, pairing: 1, edit: { type: "merge", row } });
    await saveDraft(translator, { ...(await passage(0)), text: "Neu.", origin: "typed" });

    const undoing = undoPairing(reviewer, { projectId, versionId, pairing: 2 });

    await expect(undoing).rejects.toMatchObject({
      kind: "conflict",
      detail: { reason: "changed-since" },
    });
    expect((await rows())[0]?.text).toBe("Neu.");
  });

  it("moves rows along with a correction, but never one that somebody has confirmed meanwhile", async () => {
    const { projectId, versionId, reviewer, passage, rows } = await givenPairedVersion();
    const before = await rows();
    const groups = [
      { paragraphs: 1, texts: [0, 1], confidence: 0.8 },
      { paragraphs: 1, texts: [2], confidence: 0.7 },
      { paragraphs: 1, texts: [], confidence: 0.6 },
    ];
    const edit = { type: "regroup" as const, row: before[0]?.id ?? "", groups };

    await editPairing(reviewer, { projectId, versionId, pairing: 1, edit });

    const moved = await rows();
    expect(moved.map(({ text }) => text)).toEqual([`${TARGET[0]}\n\n${TARGET[1]}`, TARGET[2], ""]);
    expect(moved.map(({ confidence }) => confidence)).toEqual([0.8, 0.7, 0.6]);
    expect(moved.some(({ confirmed }) => confirmed)).toBe(false);

    await undoPairing(reviewer, { projectId, versionId, pairing: 2 });
    await confirm(reviewer, { ...(await passage(1)), confirmed: true });
    const again = editPairing(reviewer, { projectId, versionId, pairing: 3, edit });

    await expect(again).rejects.toMatchObject({ detail: { reason: "changed-since" } });
    expect((await rows()).map(({ text }) => text)).toEqual(TARGET);
  });

  it("says that a text stood elsewhere, until somebody pairs it by hand", async () => {
    const { projectId, versionId, reviewer, rows } = await givenPairedVersion({ moved: [1] });
    expect((await rows()).map(({ moved }) => moved)).toEqual([false, true, false]);
    const row = (await rows())[0]?.id ?? "";

    await editPairing(reviewer, { projectId, versionId, pairing: 1, edit: { type: "merge", row } });

    expect((await rows()).map(({ moved }) => moved)).toEqual([false, false]);
    await undoPairing(reviewer, { projectId, versionId, pairing: 2 });
    expect((await rows()).map(({ moved }) => moved)).toEqual([false, true, false]);
  });

  it("shifts all the texts below by one, and back", async () => {
    const { projectId, versionId, reviewer, rows } = await givenPairedVersion();
    const before = await rows();
    const row = before[1]?.id ?? "";

    await editPairing(reviewer, {
      projectId,
      versionId,
      pairing: 1,
      edit: { type: "shift-down", row },
    });

    expect((await rows()).map(({ text }) => text)).toEqual([TARGET[0], "", TARGET[1], TARGET[2]]);
    await undoPairing(reviewer, { projectId, versionId, pairing: 2 });
    expect(brief(await rows())).toEqual(brief(before));
  });
});
