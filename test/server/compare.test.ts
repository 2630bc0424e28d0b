import { describe, expect, it } from "vitest";
import { editPairing } from "@/server/alignment/edit-pairing";
import { db } from "@/server/db";
import { approve } from "@/server/versions/approve";
import { compareVersions } from "@/server/versions/compare-versions";
import { copyVersion } from "@/server/versions/copy-version";
import { createVersion } from "@/server/versions/create-version";
import { readPassages } from "@/server/versions/read-passages";
import { saveDraft } from "@/server/versions/save-draft";
import { takeOver } from "@/server/versions/take-over";
import { givenMember, givenPairedVersion, TARGET } from "../support/given";

/** A version by somebody outside the desk and one by a second translator, who has written one passage. */
async function givenTwo() {
  const given = await givenPairedVersion();
  const { projectId, documentId, versionId, manager } = given;
  await db.version.update({
    where: { id: versionId },
    data: { translator: "Anna Lindner" },
  });
  const second = await givenMember(projectId);
  const made = await createVersion(manager, {
    ...{ projectId, documentId, language: "de", name: "Zweite" },
  });
  const other = { projectId, versionId: made.versionId };
  const rowsOf = async (version: { projectId: string; versionId: string }) =>
    (await readPassages(manager, { ...version, from: 0, count: 10 })).rows;
  const [first] = await rowsOf(other);
  await saveDraft(second, {
    ...{ ...other, passageId: first?.id ?? "", revision: first?.revision ?? 0, origin: "typed" },
    text: "Um neun legt die Fähre ab. Keiner weiß es.",
  });
  return {
    ...{ ...given, second, other, rowsOf },
    taking: async (sentence?: number) => {
      const [into] = await given.rows();
      const [from] = await rowsOf(other);
      return {
        ...{ projectId, versionId, passageId: into?.id ?? "", revision: into?.revision ?? 0 },
        ...{ fromPassageId: from?.id ?? "", fromRevision: from?.revision ?? 0 },
        ...(sentence === undefined ? {} : { sentence }),
      };
    },
  };
}

describe("versions side by side", () => {
  it("face each other paragraph by paragraph, whatever their pairing", async () => {
    const { projectId, documentId, versionId, other, reviewer, rows } = await givenTwo();
    const row = (await rows())[1]?.id ?? "";
    await editPairing(reviewer, { projectId, versionId, pairing: 1, edit: { type: "merge", row } });
    const versionIds = [versionId, other.versionId];

    const compared = await compareVersions(reviewer, {
      ...{ projectId, documentId, versionIds, blind: false, from: 0, count: 10 },
    });

    expect(compared.versions).toMatchObject([{ name: "Deutsch" }, { name: "Zweite" }]);
    expect(
      compared.rows.map(({ number, cells }) => [number, ...cells.map((c) => c.length)]),
    ).toEqual([
      [1, 1, 1],
      [2, 1, 2],
    ]);
    expect(compared.rows[0]?.cells[0]?.[0]).toMatchObject({
      ...{ text: TARGET[0], writtenBy: "Anna Lindner" },
    });
  });

  it("say nothing of who wrote them where the names are hidden, in no order of theirs", async () => {
    const { projectId, documentId, versionId, other, reviewer } = await givenTwo();
    const ask = (versionIds: string[]) =>
      compareVersions(reviewer, {
        ...{ projectId, documentId, versionIds, blind: true, from: 0, count: 10 },
      });

    const compared = await ask([versionId, other.versionId]);

    expect(await ask([other.versionId, versionId])).toEqual(compared);
    const told = JSON.stringify(compared);
    for (const name of ["Deutsch", "Zweite", "Lindner", "translator", versionId, other.versionId]) {
      expect(told).not.toContain(name);
    }
  });
});

describe("a text that is taken over", () => {
  it("stays its writer's, and is approved by whoever took it", async () => {
    const { taking, reviewer, projectId } = await givenTwo();

    const row = await takeOver(reviewer, await taking());

    expect(row).toMatchObject({
      ...{ text: "Um neun legt die Fähre ab. Keiner weiß es.", writtenBy: "The translator" },
      status: "submitted",
    });
    const entry = await db.recordEntry.findFirst({ where: { projectId, deed: "taken-over" } });
    expect(entry).toMatchObject({ actorId: reviewer.userId, passageId: row.id });
    const { id: passageId, revision } = row;
    const { versionId } = await taking();
    const approved = await approve(reviewer, { projectId, versionId, passageId, revision });
    expect(approved.approval).toMatchObject({ ownWords: false });
  });

  it("is never approved by its writer, who took it over themselves", async () => {
    const { taking, second, projectId } = await givenTwo();
    await db.member.updateMany({ where: { projectId, ...second }, data: { role: "reviewer" } });

    const { id: passageId, revision } = await takeOver(second, await taking());

    const { versionId } = await taking();
    await expect(
      approve(second, { projectId, versionId, passageId, revision }),
    ).rejects.toMatchObject({ detail: { reason: "own-words" } });
  });

  it("names both where it is one sentence", async () => {
    const { taking, reviewer, second } = await givenTwo();

    const row = await takeOver(reviewer, await taking(0));

    expect(row.text).toBe("Um neun legt die Fähre ab.");
    const { alsoByIds } = await db.passage.findUniqueOrThrow({ where: { id: row.id } });
    expect(alsoByIds).toEqual([second.userId]);
  });

  it("names a translator outside the desk, until somebody rewrites it", async () => {
    const { rows, other, rowsOf, reviewer, second } = await givenTwo();
    const [, from] = await rows();
    const [, into] = await rowsOf(other);
    const taken = await takeOver(second, {
      ...{ ...other, passageId: into?.id ?? "", revision: into?.revision ?? 0 },
      ...{ fromPassageId: from?.id ?? "", fromRevision: from?.revision ?? 0 },
    });
    expect(taken).toMatchObject({ text: TARGET[1], writtenBy: "Anna Lindner", status: "draft" });
    const { id: passageId, revision } = taken;
    expect((await rowsOf(other))[1]).toMatchObject({ writtenBy: "Anna Lindner" });

    await saveDraft(reviewer, {
      ...{ ...other, passageId, revision, text: "Kein Mensch.", origin: "typed" },
    });

    expect((await rowsOf(other))[1]).toMatchObject({ writtenBy: "The reviewer" });
  });

  it("is refused where somebody has changed it since, and where it answers other paragraphs", async () => {
    const { taking, reviewer, rowsOf, other } = await givenTwo();
    const asked = await taking();
    const stale = takeOver(reviewer, { ...asked, fromRevision: asked.fromRevision + 1 });
    await expect(stale).rejects.toMatchObject({ detail: { reason: "changed-since" } });
    const [, elsewhere] = await rowsOf(other);

    const wrong = takeOver(reviewer, {
      ...{ ...asked, fromPassageId: elsewhere?.id ?? "", fromRevision: elsewhere?.revision ?? 0 },
    });

    await expect(wrong).rejects.toMatchObject({ detail: { reason: "other-paragraphs" } });
  });
});

describe("a version that is the base of a new one", () => {
  it("lends its pairing and its texts, each its writer's, and nothing approved", async () => {
    const { manager, reviewer, passage, projectId, versionId, rowsOf } = await givenTwo();
    await approve(reviewer, await passage(0));

    const made = await copyVersion(manager, { projectId, versionId, name: "Dritte" });

    const rows = await rowsOf({ projectId, versionId: made.versionId });
    expect(rows).toMatchObject(
      TARGET.map((text) => ({
        text,
        status: "submitted",
        writtenBy: "Anna Lindner",
        approval: null,
      })),
    );
    expect(rows.map(({ paragraphs }) => paragraphs.length)).toEqual([1, 1, 1]);
  });
});
