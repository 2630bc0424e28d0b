import { describe, expect, it } from "vitest";
import type { Actor } from "@/server/access";
import { db } from "@/server/db";
import { readQuality } from "@/server/findings/read-quality";
import { agreeConcept } from "@/server/terms/agree-concept";
import { listConcepts } from "@/server/terms/list-concepts";
import { readConceptHistory } from "@/server/terms/read-concept-history";
import { readTermbase } from "@/server/terms/read-termbase";
import { refuseConcept } from "@/server/terms/refuse-concept";
import { removeConcept } from "@/server/terms/remove-concept";
import { saveConcept } from "@/server/terms/save-concept";
import { saveDraft } from "@/server/versions/save-draft";
import { submit } from "@/server/versions/submit";
import { givenVersion } from "../support/given";
import { givenContent, givenTerm } from "../support/given-concept";

const all = { text: "", language: "", only: "", page: 1 } as const;

/** A version about a ferry, and what its translator proposes to call it. */
async function givenProposal() {
  const given = await givenVersion();
  const { projectId, translator } = given;
  const content = givenContent("ferry", "Fähre", "Boot");
  const { conceptId } = await saveConcept(translator, { projectId, content });
  const found = async (actor: Actor, asked = {}) =>
    (await listConcepts(actor, { projectId, ...all, ...asked })).concepts;
  const concept = async () => {
    const [one] = await found(given.manager);
    if (one === undefined) throw new Error("no concept");
    return { projectId, conceptId: one.id, revision: one.revision };
  };
  return { ...given, conceptId, concept, found };
}

describe("a term", () => {
  it("that a translator proposes holds when a manager has agreed", async () => {
    const { projectId, versionId, translator, manager, concept } = await givenProposal();
    const before = await readTermbase(translator, { projectId, versionId });

    await agreeConcept(manager, await concept());

    const after = await readTermbase(translator, { projectId, versionId });
    expect(before.concepts).toEqual([]);
    expect(after.concepts).toMatchObject([
      {
        source: [{ text: "ferry", status: "preferred" }],
        target: [
          { text: "Fähre", status: "preferred" },
          { text: "Boot", status: "forbidden" },
        ],
      },
    ]);
  });

  it("that a manager writes down is agreed at once", async () => {
    const { projectId, versionId, manager } = await givenVersion();

    await saveConcept(manager, { projectId, content: givenContent("quay", "Kai") });

    const { concepts } = await readTermbase(manager, { projectId, versionId });
    expect(concepts).toHaveLength(1);
  });

  it("that is agreed stands until somebody agrees with what a translator would have instead", async () => {
    const { projectId, versionId, translator, manager, concept } = await givenProposal();
    await agreeConcept(manager, await concept());
    const content = givenContent("ferry", "Fährschiff");

    await saveConcept(translator, { ...(await concept()), content });
    const between = await readTermbase(translator, { projectId, versionId });
    await agreeConcept(manager, await concept());
    const after = await readTermbase(translator, { projectId, versionId });

    expect(between.concepts[0]?.target[0]?.text).toBe("Fähre");
    expect(after.concepts[0]?.target.map(({ text }) => text)).toEqual(["Fährschiff"]);
  });

  it("that is refused goes, and what was agreed before stays", async () => {
    const { translator, manager, concept, found } = await givenProposal();
    await agreeConcept(manager, await concept());
    await saveConcept(translator, {
      ...(await concept()),
      content: givenContent("ferry", "Fährschiff"),
    });

    await refuseConcept(manager, await concept());

    expect(await found(manager)).toMatchObject([
      { agreed: true, proposal: null, content: { terms: [{}, { text: "Fähre" }, {}] } },
    ]);
  });

  it("that was only proposed is gone when it is refused", async () => {
    const { manager, concept, found } = await givenProposal();

    await refuseConcept(manager, await concept());

    expect(await found(manager)).toEqual([]);
  });

  it("that somebody else has changed meanwhile is not overwritten", async () => {
    const { manager, translator, concept } = await givenProposal();
    const seen = await concept();
    await saveConcept(translator, { ...seen, content: givenContent("ferry", "Fährschiff") });

    const agreeing = agreeConcept(manager, seen);

    await expect(agreeing).rejects.toMatchObject({
      kind: "conflict",
      detail: { theirs: { content: { terms: [{}, { text: "Fährschiff" }] } } },
    });
  });

  it("keeps its history, also when it has been removed", async () => {
    const { projectId, manager, conceptId, concept } = await givenProposal();
    await agreeConcept(manager, await concept());

    await removeConcept(manager, await concept());

    const { revisions } = await readConceptHistory(manager, { projectId, conceptId });
    expect(revisions.map(({ deed, by }) => [deed, by])).toEqual([
      ["removed", "The manager"],
      ["agreed", "The manager"],
      ["proposed", "The translator"],
    ]);
    const entries = await db.recordEntry.findMany({
      where: { projectId, deed: { startsWith: "concept-" } },
      orderBy: { id: "asc" },
    });
    expect(entries.map(({ deed }) => deed)).toEqual([
      "concept-proposed",
      "concept-agreed",
      "concept-removed",
    ]);
  });

  it("is found by another form of its letters", async () => {
    const { projectId, manager, found } = await givenProposal();
    const content = { ...givenContent("council", "Rat"), terms: [givenTerm("fa", "شورای ولایتی")] };
    await saveConcept(manager, { projectId, content });

    const concepts = await found(manager, { text: "شوراي ولايتي" });

    expect(concepts.map((one) => one.content.terms[0]?.text)).toEqual(["شورای ولایتی"]);
    expect(await found(manager, { only: "proposed" })).toHaveLength(1);
    expect(await found(manager, { language: "de" })).toHaveLength(1);
  });

  it("of Persian holds for Dari, behind what Dari says itself", async () => {
    const { projectId, versionId, manager } = await givenVersion();
    await db.version.update({ where: { id: versionId }, data: { language: "fa-AF" } });
    const terms = [givenTerm("en", "ferry"), givenTerm("fa", "لنج"), givenTerm("fa-AF", "کشتی")];

    await saveConcept(manager, { projectId, content: { ...givenContent("", ""), terms } });

    const { concepts } = await readTermbase(manager, { projectId, versionId });
    expect(concepts[0]?.target.map(({ text }) => text)).toEqual(["کشتی", "لنج"]);
  });
});

describe("a forbidden term in a translation", () => {
  it("keeps it from being submitted where errors do, in any of its forms", async () => {
    const { projectId, translator, manager, concept, passage } = await givenProposal();
    await db.project.update({ where: { id: projectId }, data: { errorsBlock: true } });
    await saveDraft(translator, {
      ...(await passage(0)),
      ...{ text: "Die Boote fahren um 9.", origin: "typed" },
    });
    await agreeConcept(manager, await concept());

    const submitting = submit(translator, await passage(0));

    await expect(submitting).rejects.toMatchObject({ detail: { reason: "errors-found" } });
  });

  it("is counted in the report, and no longer when it is not forbidden any more", async () => {
    const { projectId, translator, manager, concept, passage } = await givenProposal();
    await saveDraft(translator, {
      ...(await passage(0)),
      ...{ text: "Das Boot fährt um neun.", origin: "typed" },
    });
    await agreeConcept(manager, await concept());
    const before = await readQuality(manager, { projectId });

    await saveConcept(manager, { ...(await concept()), content: givenContent("ferry", "Boot") });

    const after = await readQuality(manager, { projectId });
    expect(before.kinds.map(({ check }) => check)).toContain("terms");
    expect(after.kinds.map(({ check }) => check)).not.toContain("terms");
  });
});
