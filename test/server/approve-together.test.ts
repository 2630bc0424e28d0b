import { describe, expect, it } from "vitest";
import { db } from "@/server/db";
import { verifyRecord } from "@/server/record/verify-record";
import { approve } from "@/server/versions/approve";
import { saveDraft } from "@/server/versions/save-draft";
import { submit } from "@/server/versions/submit";
import { givenMember, givenPairedVersion, givenStranger } from "../support/given";
import { longText } from "../support/long-text";

const { source, target } = longText(12);

describe("approvals that come at the same time", () => {
  it("are written in one transaction, each in the name of whoever gave it", async () => {
    const { projectId, versionId, reviewer, rows } = await given();
    const other = await givenMember(projectId, "manager");
    const seen = await rows();

    const approved = await Promise.all(
      seen.map(({ id: passageId, revision }, at) =>
        approve(at % 2 ? other : reviewer, { projectId, versionId, passageId, revision }),
      ),
    );

    expect(approved.map(({ id, status, revision }) => [id, status, revision])).toEqual(
      seen.map(({ id }) => [id, "approved", 2]),
    );
    const names = seen.map((_, at) => (at % 2 ? "The manager" : "The reviewer"));
    expect(approved.map(({ approval }) => approval?.by)).toEqual(names);
    const stated = await db.approval.findMany({ where: { versionId } });
    const roles = new Map(stated.map(({ passageId, byId, role }) => [passageId, { byId, role }]));
    const ids = { manager: other.userId, reviewer: reviewer.userId };
    for (const [at, { id }] of seen.entries()) {
      const role = at % 2 ? "manager" : "reviewer";
      expect(roles.get(id)).toEqual({ role, byId: ids[role] });
    }
    // The first two went alone and at once; the time of a transaction is one for all it writes.
    expect(new Set(stated.map(({ at }) => at.getTime())).size).toBeLessThanOrEqual(3);
    const entries = await db.recordEntry.findMany({ where: { projectId, deed: "approved" } });
    expect(new Map(entries.map(({ passageId, actorId }) => [passageId, actorId]))).toEqual(
      new Map(stated.map(({ passageId, byId }) => [passageId, byId])),
    );
    const units = await db.memoryUnit.findMany({ where: { versionId, part: 0 } });
    expect(new Map(units.map((unit) => [unit.passageId, unit.approvedById]))).toEqual(
      new Map(stated.map(({ passageId, byId }) => [passageId, byId])),
    );
    expect((await verifyRecord(projectId))[0]?.breaks).toEqual([]);
  });

  it("are refused each for its own reason, and hold up no other", async () => {
    const { projectId, versionId, translator, reviewer, rows } = await given();
    const [plain, stale, own, twice, empty, strange, corrected] = await rows();
    const reader = await givenMember(projectId, "reader");
    const elsewhere = await givenMember(projectId, "reviewer", ["fr"]);
    const stranger = await givenStranger();
    const named = (row = plain) => ({
      ...{ projectId, versionId, passageId: row?.id ?? "", revision: row?.revision ?? 0 },
    });
    await saveDraft(translator, { ...named(stale), text: "Neu.", origin: "typed" });
    const emptied = await saveDraft(translator, { ...named(own), text: "", origin: "typed" });
    const mine = await saveDraft(reviewer, {
      ...{ ...named(emptied), text: "Mein Satz.", origin: "typed" },
    });
    await saveDraft(translator, { ...named(empty), text: "", origin: "typed" });

    const outcomes = await Promise.allSettled([
      approve(reviewer, named()),
      approve(reviewer, named(stale)),
      approve(reviewer, named(mine)),
      approve(reviewer, named(twice)),
      approve(reviewer, named(twice)),
      approve(reviewer, { ...named(empty), revision: 2 }),
      approve(reader, named(strange)),
      approve(elsewhere, named(strange)),
      approve(stranger, named(strange)),
      approve(reviewer, { ...named(corrected), text: "Besser so." }),
    ]);

    const told = outcomes.map((one) =>
      one.status === "fulfilled" ? one.value.status : (one.reason.detail.reason ?? one.reason.kind),
    );
    expect(told.slice(0, 3)).toEqual(["approved", "conflict", "own-words"]);
    expect(told.slice(3, 5).sort()).toEqual(["already-approved", "approved"]);
    expect(told.slice(5, 9)).toEqual([
      ...["nothing-to-approve", "forbidden", "forbidden", "not-found"],
    ]);
    expect(outcomes[9]).toMatchObject({
      value: { status: "approved", text: "Besser so.", correctedBy: "The reviewer" },
    });
    expect(outcomes[1]).toMatchObject({ reason: { detail: { theirs: { text: "Neu." } } } });
    expect(await db.approval.count({ where: { versionId } })).toBe(3);
  });

  it("stop at the errors that stop a single one", async () => {
    const { projectId, versionId, reviewer, rows } = await given();
    await db.project.update({ where: { id: projectId }, data: { errorsBlock: true } });
    const seen = await rows();
    const wrong = seen[3];
    await db.passage.update({ where: { id: wrong?.id ?? "" }, data: { text: "Die 17 Fähren." } });

    const outcomes = await Promise.allSettled(
      seen.map(({ id: passageId, revision }) =>
        approve(reviewer, { projectId, versionId, passageId, revision }),
      ),
    );

    expect(outcomes[3]).toMatchObject({ reason: { detail: { reason: "errors-found" } } });
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(11);
  });

  it("see what a translator hands in at the same moment, or are refused with it", async () => {
    const { projectId, versionId, translator, reviewer, rows } = await given();
    const seen = await rows();

    const asked = seen.map(({ id: passageId, revision }) => ({
      ...{ projectId, versionId, passageId, revision },
    }));
    const both = await Promise.all(
      asked.map((named) =>
        Promise.allSettled([approve(reviewer, named), submit(translator, named)]),
      ),
    );

    for (const outcomes of both) {
      expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    }
  });
});

const given = () => givenPairedVersion({ paragraphs: source, texts: target });
