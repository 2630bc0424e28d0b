import { describe, expect, it } from "vitest";
import { db, transaction } from "@/server/db";
import { countProject } from "@/server/jobs/count-project";
import { correctUnit } from "@/server/memory/correct-unit";
import { deleteUnit } from "@/server/memory/delete-unit";
import { linkMemory } from "@/server/memory/link-memory";
import { mergeDuplicates } from "@/server/memory/merge-duplicates";
import { readAnalysis } from "@/server/memory/read-analysis";
import { revertEdit } from "@/server/memory/revert-edit";
import { approve } from "@/server/versions/approve";
import { withdraw } from "@/server/versions/withdraw";
import { givenPairedVersion, SOURCE } from "../support/given";
import { givenBroughtIn, storeGiven } from "../support/given-memory";
import { givenApproved } from "../support/given-new-source";

const GERMAN = { sourceLanguage: "en", language: "de" };
const LANGUAGES = { sourceLanguage: "en", targetLanguage: "de" };
const LAMP = ["The lamp is lit.", "Die Lampe brennt."] as const;

type Given = Awaited<ReturnType<typeof givenPairedVersion>>;

/** Counts the documents of a project, the worker's part too. */
async function count({ projectId, manager: actor }: Given) {
  const { signal } = new AbortController();
  const store = await countProject.run(GERMAN, {
    ...{ actor, projectId, signal, onProgress: () => undefined },
  });
  await transaction(store);
  expect(await changedSince({ projectId, manager: actor })).toEqual([]);
}

async function changedSince({ projectId, manager }: Pick<Given, "projectId" | "manager">) {
  const { counted } = await readAnalysis(manager, { projectId, ...GERMAN });
  return counted?.changed;
}

/** A counted project with a memory of its own and one that was brought in. */
async function givenCounted() {
  const given = await givenPairedVersion();
  const { memoryId, unitIds } = await givenBroughtIn(given, [LAMP, ["The rope.", "Das Seil."]]);
  await count(given);
  return { ...given, memoryId, unitId: unitIds[1] ?? "" };
}

describe("an analysis says that the memory has changed since", () => {
  it("when something is approved, also beside units that are dated beyond today", async () => {
    const given = await givenPairedVersion();
    const { projectId, manager, reviewer, passage } = given;
    const { memoryId } = await db.projectMemory.findFirstOrThrow({ where: { projectId } });
    const at = new Date(Date.now() + 86_400_000).toISOString();
    const [source, target] = LAMP;
    await storeGiven({ memoryId, by: manager }, [{ source, target, codes: [], at, ...LANGUAGES }]);
    await count(given);

    await approve(reviewer, await passage(0));

    expect(await changedSince(given)).toEqual(["memory"]);
  });

  it("when an approval falls, and not before", async () => {
    const given = await givenPairedVersion();
    const { reviewer, passage } = given;
    await approve(reviewer, await passage(0));
    await approve(reviewer, await passage(1));
    await count(given);

    await withdraw(reviewer, await passage(0));

    expect(await changedSince(given)).toEqual(["memory"]);
  });

  it("when what it remembers already is approved anew, and not when a newer source lifted that", async () => {
    const given = await givenApproved();
    await count(given);
    await given.become(["It leaves at ten.", ...SOURCE.slice(1)]);
    expect(await changedSince(given)).toEqual(["texts"]);
    await count(given);

    await approve(given.reviewer, await given.passage(0));

    expect(await changedSince(given)).toEqual(["memory"]);
  });

  it("when a file is brought in, whatever day it gives its units", async () => {
    const given = await givenCounted();
    const at = "2004-03-12T09:00:00Z";

    await storeGiven({ memoryId: given.memoryId, by: given.manager }, [
      { ...{ source: "The oar.", target: "Das Ruder.", codes: [], at }, ...LANGUAGES },
    ]);

    expect(await changedSince(given)).toEqual(["memory"]);
  });

  it("when a unit is taken out by hand, and when it is brought back", async () => {
    const given = await givenCounted();
    const { projectId, manager, unitId } = given;

    await deleteUnit(manager, { projectId, unitId, revision: 1 });
    expect(await changedSince(given)).toEqual(["memory"]);
    await count(given);
    const { id: editId } = await db.memoryEdit.findFirstOrThrow({ where: { unitId } });
    await revertEdit(manager, { projectId, editId });

    expect(await changedSince(given)).toEqual(["memory"]);
  });

  it("when another project that writes into it approves something or takes it back", async () => {
    const given = await givenCounted();
    const other = await givenPairedVersion();
    const { memoryId } = given;
    const { projectId, reviewer, passage } = other;
    await db.projectMemory.updateMany({ where: { projectId }, data: { writes: false } });
    await db.projectMemory.create({ data: { projectId, memoryId, writes: true, changes: true } });

    await approve(reviewer, await passage(0));
    expect(await changedSince(given)).toEqual(["memory"]);
    await count(given);
    await withdraw(reviewer, await passage(0));

    expect(await changedSince(given)).toEqual(["memory"]);
  });

  it("when it counts for less", async () => {
    const given = await givenCounted();
    const { projectId, memoryId, manager } = given;

    await linkMemory(manager, { projectId, memoryId, penalty: 9, changes: true, writes: false });

    expect(await changedSince(given)).toEqual(["memory"]);
  });
});

describe("an analysis stands", () => {
  it("when units that say the very same become one", async () => {
    const given = await givenCounted();
    const { projectId, memoryId, manager, unitId } = given;
    const [source, target] = LAMP;
    await correctUnit(manager, { projectId, unitId, revision: 1, source, target });
    expect(await changedSince(given)).toEqual(["memory"]);
    await count(given);

    expect((await mergeDuplicates(manager, { projectId, memoryId })).merged).toBe(1);

    expect(await changedSince(given)).toEqual([]);
  });
});
