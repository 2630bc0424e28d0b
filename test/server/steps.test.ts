import { describe, expect, it } from "vitest";
import type { Step } from "@/domain/review/steps";
import { editPairing } from "@/server/alignment/edit-pairing";
import { db } from "@/server/db";
import { readDesk } from "@/server/desk/read-desk";
import { changeProject } from "@/server/projects/change-project";
import { addQuotation } from "@/server/quotations/add-quotation";
import { markContentious } from "@/server/quotations/mark-contentious";
import { markConceptContentious } from "@/server/terms/mark-concept-contentious";
import { removeConcept } from "@/server/terms/remove-concept";
import { saveConcept } from "@/server/terms/save-concept";
import { approve } from "@/server/versions/approve";
import { readOutline } from "@/server/versions/read-outline";
import { saveDraft } from "@/server/versions/save-draft";
import { submit } from "@/server/versions/submit";
import { withdraw } from "@/server/versions/withdraw";
import { givenMember, givenVersion } from "../support/given";
import { givenContent } from "../support/given-concept";

const first: Step = { kind: "first", role: "reviewer", approvals: 1 };
const second: Step = { kind: "second", role: "reviewer", approvals: 1 };
const text = "Die Fähre legt ab.";

/** A passage that was handed in, in a project that asks for these steps. */
async function givenSteps(steps: Step[] = [first, second], allowsSamePerson = false) {
  const given = await givenVersion();
  const { projectId, manager, translator, reviewer, passage } = given;
  const rules = {
    name: "The river",
    allowsOwnApproval: false,
    errorsBlock: false,
    allowsSamePerson,
    fillsRepetitions: false,
    steps,
  };
  await changeProject(manager, { projectId, ...rules });
  await submit(translator, { ...(await passage(0)), text });
  const other = await givenMember(projectId, "reviewer");
  return { ...given, other, by: async (who = reviewer) => approve(who, await passage(0)) };
}

const waiting = async (who: { userId: string }) =>
  (await readDesk(who)).flatMap((one) => one.toReview).reduce((sum, count) => sum + count, 0);

describe("a passage in two steps", () => {
  it("is approved when a second reviewer has stood for the text of the first", async () => {
    const { by, other } = await givenSteps();

    const once = await by();
    const twice = await by(other);

    expect(once).toMatchObject({ status: "submitted", reviews: [{ step: 0 }] });
    expect(twice).toMatchObject({ status: "approved", reviews: [{ step: 0 }, { step: 1 }] });
  });

  it("is not taken both steps by one person, unless the project allows it", async () => {
    const { by } = await givenSteps();
    const lenient = await givenSteps([first, second], true);
    await by();
    await lenient.by();

    await expect(by()).rejects.toMatchObject({ detail: { reason: "step-done" } });
    expect(await lenient.by()).toMatchObject({ status: "approved" });
  });

  it("begins anew when the second reviewer mends the text", async () => {
    const { reviewer, other, by, passage } = await givenSteps();
    await by();

    const mended = await approve(other, { ...(await passage(0)), text: "Die Fähre fährt ab." });
    const again = await by(reviewer);

    expect(mended).toMatchObject({ status: "submitted", reviews: [{ byId: other.userId }] });
    expect(again.status).toBe("approved");
  });

  it.each(["typing", "a merge"])("begins anew after %s", async (way) => {
    const { projectId, versionId, translator, by, passage } = await givenSteps();
    await by();
    const seen = await passage(0);
    const edit = { type: "merge", row: seen.passageId } as const;

    await (way === "typing"
      ? saveDraft(translator, { ...seen, text: "Anders.", origin: "typed" })
      : editPairing(translator, { projectId, versionId, pairing: 1, edit }));

    const held = await db.approval.count({
      where: { passageId: seen.passageId, liftedAt: null },
    });
    expect(held).toBe(0);
  });

  it("stays handed in when the first step is taken back", async () => {
    const { reviewer, by, passage } = await givenSteps();
    await by();

    const row = await withdraw(reviewer, await passage(0));

    expect(row).toMatchObject({ status: "submitted", reviews: [] });
  });

  it("waits for who may do the step that is next, and for nobody else", async () => {
    const { projectId, versionId, reviewer, other, by } = await givenSteps();

    expect([await waiting(reviewer), await waiting(other)]).toEqual([1, 1]);
    await by();

    expect([await waiting(reviewer), await waiting(other)]).toEqual([0, 1]);
    const { reviews } = await readOutline(other, { projectId, versionId });
    expect(reviews).toEqual([{ at: 0, held: [{ step: 0, byId: reviewer.userId }] }]);
  });
});

describe("a step", () => {
  it("that is a manager's is refused to a reviewer", async () => {
    const { reviewer, other, manager, by } = await givenSteps([
      first,
      { ...second, role: "manager" },
    ]);
    await by();

    await expect(by(other)).rejects.toMatchObject({ detail: { reason: "step-role" } });
    expect([await waiting(reviewer), await waiting(other), await waiting(manager)]).toEqual([
      0, 0, 1,
    ]);
    expect(await by(manager)).toMatchObject({ status: "approved" });
  });

  it("may ask for several approvals, and two at once are not counted as one", async () => {
    const { reviewer, other, by } = await givenSteps([{ ...first, approvals: 2 }]);

    const both = await Promise.allSettled([by(reviewer), by(other)]);
    const late = both[0]?.status === "rejected" ? reviewer : other;
    const row = both.every(({ status }) => status === "fulfilled") ? undefined : await by(late);

    expect(row?.status ?? "approved").toBe("approved");
    const approvals = await db.approval.findMany({
      where: { byId: { in: [reviewer.userId, other.userId] } },
    });
    expect(approvals.map(({ step }) => step)).toEqual([0, 0]);
  });
});

describe("a project without steps", () => {
  it("approves what is handed in, in the name of whoever handed it in, and the record says so", async () => {
    const { translator, manager, passage, projectId } = await givenVersion();
    const rules = { name: "The river", allowsOwnApproval: false, errorsBlock: false };
    await changeProject(manager, {
      projectId,
      ...rules,
      allowsSamePerson: false,
      fillsRepetitions: false,
      steps: [],
    });

    const row = await submit(translator, { ...(await passage(0)), text });

    expect(row).toMatchObject({ status: "approved", approval: { ownWords: true } });
    const where = { projectId, passageId: row.id, deed: "submitted" };
    const entry = await db.recordEntry.findFirst({ where });
    expect(entry?.detail).toMatchObject({ ownWords: true, status: "approved" });
  });
});

describe("a contentious passage", () => {
  const ONE_MORE: Step = { kind: "expert", role: "manager", approvals: 1 };

  async function givenOneMore() {
    const given = await givenSteps([first]);
    const rules = { name: "The river", allowsOwnApproval: false, errorsBlock: false };
    await changeProject(given.manager, {
      ...{ projectId: given.projectId, ...rules },
      ...{ allowsSamePerson: false, fillsRepetitions: false, contentiousStep: ONE_MORE },
    });
    return given;
  }

  it("needs one step more where somebody marked it", async () => {
    const { translator, manager, reviewer, by, passage } = await givenOneMore();
    await markContentious(translator, { ...(await passage(0)), contentious: true });

    const once = await by(reviewer);

    expect(once).toMatchObject({ status: "submitted", contentious: true });
    expect(await waiting(reviewer)).toBe(0);
    expect(await waiting(manager)).toBe(1);
    expect(await by(manager)).toMatchObject({ status: "approved" });
  });

  it("needs it where somebody is quoted, and both wordings are shown", async () => {
    const { translator, reviewer, by, passage } = await givenOneMore();
    const quoted = { speaker: "The ferryman", wording: "Abfahrt um neun!", language: "de" };
    const said = { ...quoted, words: "leaves at nine", source: "On the quay" };
    await addQuotation(translator, { ...(await passage(0)), ...said });

    const row = await by(reviewer);

    expect(row).toMatchObject({ status: "submitted", contentious: true, quotations: [said] });
  });

  it("needs it where a term of its source is contested, also one that is inflected", async () => {
    const { manager, reviewer, by, rows, projectId } = await givenOneMore();
    const content = givenContent("leave", "fahren");
    const { conceptId } = await saveConcept(manager, { projectId, content });
    const contentious = async () => (await rows()).map((row) => row.contentious);
    expect(await contentious()).toEqual([false, false, false]);

    await markConceptContentious(manager, { projectId, conceptId, contentious: true });
    expect(await contentious()).toEqual([true, false, false]);
    expect(await by(reviewer)).toMatchObject({ status: "submitted" });
    await removeConcept(manager, { projectId, conceptId, revision: 1 });

    expect(await contentious()).toEqual([false, false, false]);
  });

  it("needs no more than others where nobody marked it", async () => {
    const { reviewer, by } = await givenOneMore();

    expect(await by(reviewer)).toMatchObject({ status: "approved", contentious: false });
  });
});
