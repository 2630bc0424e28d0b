import { describe, expect, it } from "vitest";
import { standalone } from "@/domain/codes/code";
import { db } from "@/server/db";
import { correctUnit } from "@/server/memory/correct-unit";
import { deleteUnit } from "@/server/memory/delete-unit";
import { findMatches } from "@/server/memory/find-matches";
import { linkMemory } from "@/server/memory/link-memory";
import { listContradictions } from "@/server/memory/list-contradictions";
import { listDeleted } from "@/server/memory/list-deleted";
import { listMemories } from "@/server/memory/list-memories";
import { mergeDuplicates } from "@/server/memory/merge-duplicates";
import { readUnit } from "@/server/memory/read-unit";
import { revertEdit } from "@/server/memory/revert-edit";
import { searchMemory } from "@/server/memory/search-memory";
import { unlinkMemory } from "@/server/memory/unlink-memory";
import { approve } from "@/server/versions/approve";
import { submit } from "@/server/versions/submit";
import { givenMember, givenProject, givenVersion, SOURCE } from "../support/given";
import { givenBroughtIn } from "../support/given-memory";

const LAMP = ["The lamp is lit.", "Die Lampe brennt."] as const;

async function givenUnit() {
  const project = await givenProject();
  const { memoryId, unitIds } = await givenBroughtIn(project, [LAMP]);
  const [unitId = ""] = unitIds;
  const reviewer = await givenMember(project.projectId, "reviewer");
  const asked = { projectId: project.projectId, unitId };
  const read = () => readUnit(reviewer, asked);
  const search = async (text: string) =>
    (await searchMemory(reviewer, { projectId: project.projectId, text })).hits.length;
  return { ...project, memoryId, unitId, reviewer, asked, read, search };
}

describe("a memory that was brought in", () => {
  it("is offered with the penalty the manager set taken off", async () => {
    const given = await givenVersion();
    const { memoryId } = await givenBroughtIn(given, [[SOURCE[0] ?? "", "Um neun."]]);
    const ask = async () => (await findMatches(given.translator, await given.passage(0))).matches;
    expect(await ask()).toMatchObject([{ score: 97, target: "Um neun." }]);

    const link = { projectId: given.projectId, memoryId, changes: true, writes: false };
    await linkMemory(given.manager, { ...link, penalty: 10 });

    expect(await ask()).toMatchObject([{ score: 90 }]);
  });
});

describe("a memory that several projects share", () => {
  it("is given to another project by somebody who manages both, to read or to change", async () => {
    const { manager, memoryId, unitId } = await givenUnit();
    const other = await givenProject();
    const link = { projectId: other.projectId, memoryId, penalty: 0, writes: false };
    await expect(linkMemory(other.manager, { ...link, changes: false })).rejects.toMatchObject({
      kind: "not-found",
    });
    await db.member.create({
      data: { projectId: other.projectId, userId: manager.userId, role: "manager", languages: [] },
    });

    await linkMemory(manager, { ...link, changes: false });

    const unit = { projectId: other.projectId, unitId, revision: 1 };
    const said = { ...unit, source: "Lamp.", target: "Licht." };
    await expect(correctUnit(other.manager, said)).rejects.toMatchObject({ kind: "forbidden" });
    await linkMemory(manager, { ...link, changes: true });
    expect(await correctUnit(other.manager, said)).toEqual({ revision: 2 });
  });

  it("takes the approvals of each project that writes into it", async () => {
    const one = await givenVersion();
    const { memoryId } = await givenBroughtIn(one, []);
    const link = { projectId: one.projectId, memoryId, penalty: 0, changes: true };

    await linkMemory(one.manager, { ...link, writes: true });
    await submit(one.translator, { ...(await one.passage(0)), text: "Um neun." });
    await approve(one.reviewer, await one.passage(0));

    expect(await db.memoryUnit.count({ where: { memoryId, part: 0 } })).toBe(1);
    const { memories } = await listMemories(one.manager, one);
    expect(memories.map(({ writes }) => writes)).toEqual([true, false]);
  });

  it("is not deleted by the last project that lets go of it, unless that is said", async () => {
    const { manager, projectId, memoryId } = await givenUnit();
    const link = { projectId, memoryId };

    await expect(unlinkMemory(manager, { ...link, forever: false })).rejects.toMatchObject({
      detail: { reason: "memory-of-nobody" },
    });
    await unlinkMemory(manager, { ...link, forever: true });

    expect(await db.memory.count({ where: { id: memoryId } })).toBe(0);
    const { memories } = await listMemories(manager, { projectId });
    const own = { projectId, memoryId: memories[0]?.id ?? "", forever: true };
    await expect(unlinkMemory(manager, own)).rejects.toMatchObject({
      detail: { reason: "memory-of-approvals" },
    });
  });
});

describe("a unit", () => {
  it("is corrected, found by its new words alone, and brought back to what it was", async () => {
    const { reviewer, asked, read, search, projectId } = await givenUnit();

    const said = { ...asked, source: "The lantern is lit.", target: "Die Laterne brennt." };
    await correctUnit(reviewer, { ...said, revision: 1 });

    expect([await search("lantern"), await search("lamp")]).toEqual([1, 0]);
    const { edits } = await read();
    expect(edits).toMatchObject([{ deed: "corrected", target: LAMP[1], by: "The reviewer" }]);

    await revertEdit(reviewer, { projectId, editId: edits[0]?.id ?? "" });

    expect(await read()).toMatchObject({ source: LAMP[0], target: LAMP[1], revision: 3 });
    expect([await search("lantern"), await search("lamp")]).toEqual([0, 1]);
    await expect(
      revertEdit(reviewer, { projectId, editId: edits[0]?.id ?? "" }),
    ).rejects.toMatchObject({ kind: "conflict" });
  });

  it("that somebody else corrected meanwhile stays as they said, and both texts are shown", async () => {
    const { reviewer, asked, read } = await givenUnit();
    await correctUnit(reviewer, { ...asked, revision: 1, source: LAMP[0], target: "Sie brennt." });

    const slower = { ...asked, revision: 1, source: LAMP[0], target: "Es brennt." };

    await expect(correctUnit(reviewer, slower)).rejects.toMatchObject({
      kind: "conflict",
      detail: { target: "Sie brennt.", revision: 2 },
    });
    expect((await read()).target).toBe("Sie brennt.");
  });

  it("keeps its codes through a correction", async () => {
    const { reviewer, asked, unitId } = await givenUnit();
    const codes = [{ id: 1, kind: "standalone", label: "br", raw: "<br>" }];
    const source = `The lamp${standalone(1)} is lit.`;
    await db.memoryUnit.update({ where: { id: unitId }, data: { source, codes } });

    const said = { source: "The lamp<1/> is lit.", target: "Licht<1/>!" };
    await correctUnit(reviewer, { ...asked, revision: 1, ...said });

    expect(await db.memoryUnit.findUnique({ where: { id: unitId } })).toMatchObject({
      source,
      target: `Licht${standalone(1)}!`,
    });
  });

  it("that was deleted is listed, and can be brought back", async () => {
    const { reviewer, asked, search, projectId } = await givenUnit();

    await deleteUnit(reviewer, { ...asked, revision: 1 });

    expect(await search("lamp")).toBe(0);
    const [gone] = await listDeleted(reviewer, { projectId });
    expect(gone).toMatchObject({ source: LAMP[0], by: "The reviewer", changes: true });
    await revertEdit(reviewer, { projectId, editId: gone?.id ?? "" });
    expect(await search("lamp")).toBe(1);
    expect(await listDeleted(reviewer, { projectId })).toEqual([]);
  });

  it("does not come back when its approval has fallen since", async () => {
    const given = await givenVersion();
    await submit(given.translator, { ...(await given.passage(0)), text: "Um neun." });
    await approve(given.reviewer, await given.passage(0));
    const { projectId } = given;
    const { id: unitId } = await db.memoryUnit.findFirstOrThrow({
      where: { document: "ferry", part: 0, memory: { projects: { some: { projectId } } } },
    });
    await deleteUnit(given.reviewer, { projectId, unitId, revision: 1 });
    const [gone] = await listDeleted(given.reviewer, { projectId });
    await submit(given.translator, { ...(await given.passage(0)), text: "Um zehn." });

    await expect(
      revertEdit(given.reviewer, { projectId, editId: gone?.id ?? "" }),
    ).rejects.toMatchObject({ detail: { reason: "unit-not-approved" } });
  });
});

describe("duplicates and contradictions", () => {
  it("merges units that say the very same, and leaves the others", async () => {
    const project = await givenProject();
    const { projectId, manager } = project;
    const others = [LAMP, [LAMP[0], "Es brannte."], [LAMP[0], "Es brennt."]] as const;
    const { memoryId } = await givenBroughtIn(project, others);
    const { id: unitId } = await db.memoryUnit.findFirstOrThrow({
      where: { memoryId, target: "Es brannte." },
    });
    const said = { source: LAMP[0], target: LAMP[1] };
    await correctUnit(manager, { projectId, unitId, revision: 1, ...said });

    const asked = { projectId, memoryId };
    expect(await mergeDuplicates(project.manager, asked)).toEqual({ merged: 1 });

    expect(await db.memoryUnit.count({ where: { memoryId } })).toBe(2);
  });

  it("shows side by side what one source was translated as", async () => {
    const project = await givenProject();
    const { projectId, manager } = project;
    await givenBroughtIn(project, [LAMP, ["The rope.", "Das Seil."]]);
    await givenBroughtIn(project, [LAMP, ["The  lamp is lit.", "Es brennt."]]);

    const { contradictions } = await listContradictions(manager, { projectId, after: "" });

    expect(contradictions).toHaveLength(1);
    expect(contradictions[0]?.units.map(({ target }) => target).sort()).toEqual(
      ["Die Lampe brennt.", "Die Lampe brennt.", "Es brennt."].sort(),
    );
  });
});
