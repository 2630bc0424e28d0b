import { describe, expect, it } from "vitest";
import { editPairing } from "@/server/alignment/edit-pairing";
import { undoPairing } from "@/server/alignment/undo-pairing";
import { assign } from "@/server/assignments/assign";
import { listAssignments } from "@/server/assignments/list-assignments";
import { db } from "@/server/db";
import { readOriginal } from "@/server/documents/read-original";
import { addQuotation } from "@/server/quotations/add-quotation";
import { markContentious } from "@/server/quotations/mark-contentious";
import { verifyRecord } from "@/server/record/verify-record";
import { applySource } from "@/server/sources/apply-source";
import { dropSource } from "@/server/sources/drop-source";
import { proposeSource } from "@/server/sources/propose-source";
import { readSourceChanges } from "@/server/sources/read-source-changes";
import { createVersion } from "@/server/versions/create-version";
import { saveDraft } from "@/server/versions/save-draft";
import { SOURCE, TARGET, upload } from "../support/given";
import { givenApproved, givenProposal } from "../support/given-new-source";

const [ferry = "", nobody = "", river = ""] = SOURCE;
const later = ferry.replace("nine", "ten");
const INSERTED = "The lamps on the quay were lit by hand.";

describe("a newer text of a document", () => {
  it("changes nothing until somebody has looked and said so", async () => {
    const { manager, projectId, documentId, stand } = await givenApproved();
    const before = await stand();

    const named = await givenProposal(manager, {
      ...{ projectId, documentId },
      paragraphs: [later, INSERTED, river],
    });
    const { open, past } = await readSourceChanges(manager, { projectId, documentId });

    expect(open).toMatchObject({
      counts: { same: 1, changed: 1, inserted: 1, removed: 1, moved: 0 },
      approvals: 2,
      paragraphs: [
        { kind: "changed", was: 1, now: 1, before: ferry, after: later },
        { kind: "removed", was: 2, before: nobody },
        { kind: "inserted", now: 2, after: INSERTED },
      ],
    });
    expect(past).toEqual([]);
    await dropSource(manager, named);
    expect(await stand()).toEqual(before);
    expect((await readSourceChanges(manager, { projectId, documentId })).open).toBeNull();
  });

  it("leaves every passage whose source stayed as it is, approval and all, and shifts none", async () => {
    const { become, stand, rows } = await givenApproved();
    const before = await rows();

    await become([ferry, INSERTED, nobody, river]);

    expect(await stand()).toEqual([
      { status: "approved", text: TARGET[0], source: ferry },
      { status: "untranslated", text: "", source: INSERTED },
      { status: "approved", text: TARGET[1], source: nobody },
      { status: "approved", text: TARGET[2], source: river },
    ]);
    const [first, , second] = await rows();
    expect(first).toEqual(before[0]);
    expect(second).toEqual({ ...before[1], position: 2 });
  });

  it("makes a passage outdated, and shows what changed since its own approval, not since the last import", async () => {
    const { become, rows, manager, projectId, versionId } = await givenApproved();

    await become([later, nobody, river]);
    await become([later.replace("leaves", "departs"), nobody, river]);

    const [row] = await rows();
    expect(row).toMatchObject({
      ...{ status: "outdated", text: TARGET[0], approval: null },
      lifted: { because: "source" },
      was: { since: "approval", text: ferry },
    });
    const named = { projectId, versionId, passageId: row?.id ?? "" };
    await saveDraft(manager, {
      ...named,
      ...{ text: "Die Fähre fährt um zehn ab.", revision: row?.revision ?? 0, origin: "typed" },
    });
    expect((await rows())[0]).toMatchObject({ status: "submitted", was: { text: ferry } });
  });

  it("recognises what stands elsewhere, and its approval holds", async () => {
    const { become, stand } = await givenApproved();

    await become([river, ferry, nobody]);

    expect(await stand()).toEqual([
      { status: "approved", text: TARGET[2], source: river },
      { status: "approved", text: TARGET[0], source: ferry },
      { status: "approved", text: TARGET[1], source: nobody },
    ]);
  });

  it("keeps the texts of what was removed, and gives them back when it comes back", async () => {
    const { become, stand, manager, projectId, documentId } = await givenApproved();
    const before = await stand();

    await become([ferry, river]);
    const { past } = await readSourceChanges(manager, { projectId, documentId });
    expect(past[0]?.gone).toMatchObject([{ source: nobody, text: TARGET[1] }]);
    await become(SOURCE);

    expect(await stand()).toEqual(before);
    expect((await readSourceChanges(manager, { projectId, documentId })).past[1]?.gone).toEqual([]);
  });

  it("is undone by bringing the older file in again: what was approved of it is approved", async () => {
    const { become, stand, rows, projectId } = await givenApproved();
    const before = await stand();

    await become([`${later} ${nobody}`, INSERTED, river]);
    expect((await stand())[0]).toEqual({
      ...{ status: "outdated", text: `${TARGET[0]}\n\n${TARGET[1]}` },
      source: `${later} ${nobody}`,
    });
    await become(SOURCE);

    expect(await stand()).toEqual(before);
    expect((await rows())[0]?.approval).toMatchObject({ by: "The reviewer" });
    expect((await verifyRecord(projectId))[0]?.breaks).toEqual([]);
  });

  it("does not approve again what somebody has rewritten meanwhile", async () => {
    const { become, stand, passage, translator } = await givenApproved();
    await become([later, nobody, river]);
    await saveDraft(translator, { ...(await passage(0)), text: "Um zehn.", origin: "typed" });

    await become(SOURCE);

    expect((await stand())[0]).toMatchObject({ status: "outdated", text: "Um zehn." });
  });

  it("refuses the writer who still saw the older text, also of an empty passage", async () => {
    const { become, manager, translator, projectId, documentId } = await givenApproved();
    const version = { projectId, documentId, language: "fr", name: "Français" };
    const { versionId } = await createVersion(manager, version);
    const { id: passageId } = await db.passage.findFirstOrThrow({
      where: { versionId, position: 0 },
    });
    await become([later, nobody, river]);

    const writing = saveDraft(translator, {
      ...{ projectId, versionId, passageId, revision: 1 },
      ...{ text: "Le bac part à neuf heures.", origin: "typed" },
    });

    await expect(writing).rejects.toMatchObject({ kind: "conflict" });
  });

  it("holds the halves of a divided paragraph in one passage, and undoes no pairing across the change", async () => {
    const { become, stand, rows, reviewer, projectId, versionId } = await givenApproved();
    const row = (await rows())[1]?.id ?? "";
    const version = { projectId, versionId };
    await editPairing(reviewer, { ...version, pairing: 1, edit: { type: "merge", row } });

    await become([ferry, nobody, "The river", "is wide tonight."]);

    expect((await stand())[1]).toMatchObject({
      source: `${nobody} / The river / is wide tonight.`,
      status: "outdated",
    });
    await expect(undoPairing(reviewer, { ...version, pairing: 3 })).rejects.toMatchObject({
      detail: { reason: "nothing-to-undo" },
    });
  });

  it("keeps what was said of a paragraph that is removed or put into another, and gives it back", async () => {
    const { become, passage, rows, translator } = await givenApproved();
    const said = { words: "Nobody", speaker: "Ada Lind", wording: "Niemand", language: "de" };
    await addQuotation(translator, { ...(await passage(1)), ...said });
    await markContentious(translator, { ...(await passage(1)), contentious: true });
    const quoted = async () =>
      (await rows()).map(({ quotations, contentious }) => [
        quotations.map(({ speaker, wording }) => `${speaker}: ${wording}`).join(),
        contentious,
      ]);
    const before = await quoted();
    expect(before[1]).toEqual(["Ada Lind: Niemand", true]);

    await become([ferry, river]);
    expect((await quoted()).map(([, contentious]) => contentious)).toEqual([false, false]);
    await become(SOURCE);
    expect(await quoted()).toEqual(before);
    await become([`${ferry} ${nobody}`, river]);
    expect((await quoted())[0]).toEqual(["Ada Lind: Niemand", true]);
    await become(SOURCE);

    expect((await quoted())[1]).toEqual(["Ada Lind: Niemand", true]);
    expect((await quoted())[0]?.[0]).toBe("");
  });

  it("takes a range that was given to somebody along", async () => {
    const { become, manager, translator, projectId, documentId, versionId } = await givenApproved();
    await assign(manager, {
      ...{ projectId, versionId, userId: translator.userId, work: "translation" },
      ...{ from: 2, to: 3 },
    });

    await become([INSERTED, ferry, nobody, river]);

    const [given] = await listAssignments(manager, { projectId, documentId });
    expect(given?.range).toEqual({ from: 3, to: 4 });
  });

  it("is the file that goes out from now on", async () => {
    const { become, manager, projectId, documentId } = await givenApproved();

    await become([later, nobody, river]);

    const { bytes } = await readOriginal(manager, { projectId, documentId });
    expect(new TextDecoder().decode(bytes)).toContain(later);
  });

  it("is refused where it is the very same file, or was compared with a text that is gone", async () => {
    const { manager, projectId, documentId } = await givenApproved();
    const document = { projectId, documentId };
    const same = proposeSource(manager, { ...document, source: upload("f.txt", SOURCE) });
    await expect(same).rejects.toMatchObject({ detail: { reason: "same-source" } });
    const named = await givenProposal(manager, { ...document, paragraphs: [later, river] });
    await applySource(manager, named);

    await expect(applySource(manager, named)).rejects.toMatchObject({ kind: "not-found" });
  });
});
