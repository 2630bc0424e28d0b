import { describe, expect, it } from "vitest";
import type { PermittedProject } from "@/server/access";
import { db, transaction } from "@/server/db";
import { readRecord } from "@/server/projects/read-record";
import { record } from "@/server/record/record";
import { sealRecord, sealRecords } from "@/server/record/seal-record";
import { verifyRecord } from "@/server/record/verify-record";
import { approve } from "@/server/versions/approve";
import { givenCommandLine } from "../support/enface";
import { givenPairedVersion, givenProject } from "../support/given";

const { enface } = givenCommandLine();

/** A project in which five things were done and sealed. */
async function givenRecord() {
  const { projectId, manager } = await givenProject();
  const project = projectId as PermittedProject;
  const write = (detail: Record<string, string | null>) =>
    record(db, { project, actor: manager }, "project-changed", { detail });
  for (const name of ['“دریا” \\ "d"', "河\n\u0001\u007f\u2028", "é́", "four", "five"]) {
    await write({ name, before: null });
  }
  await sealRecord(db, project);
  return { projectId, project, manager, write };
}

/** What only the owner of the database can do. */
async function tamper(projectId: string, change: "alter" | "remove" | "reseal") {
  await transaction(async (tx) => {
    await tx.$executeRaw`set local session_replication_role = replica`;
    if (change === "remove") {
      await tx.$executeRaw`
        delete from "RecordEntry" where "projectId" = ${projectId}::uuid and number = 3`;
      return;
    }
    await tx.$executeRaw`
      update "RecordEntry" set deed = 'approved' where "projectId" = ${projectId}::uuid and number = 3`;
    if (change === "alter") return;
    await tx.$executeRaw`
      update "RecordEntry" e
         set hash = encode(sha256(convert_to(canonical_entry(e, number, previous), 'UTF8')), 'hex')
       where "projectId" = ${projectId}::uuid and number = 3`;
  });
}

describe("the record", () => {
  it("is a chain that the database seals and the proof finds whole", async () => {
    const { projectId } = await givenRecord();

    const [verified] = await verifyRecord(projectId);

    expect(verified).toMatchObject({ entries: 5, head: { number: 5 }, breaks: [] });
  });

  it.each([
    ["alter", 3, "altered"],
    ["remove", 4, "missing"],
    ["reseal", 4, "unlinked"],
  ] as const)("shows where somebody could %s an entry", async (change, number, why) => {
    const { projectId, manager } = await givenRecord();

    await tamper(projectId, change);

    const [verified] = await verifyRecord(projectId);
    expect(verified?.breaks).toMatchObject([{ number, why }]);
    const { entries } = await readRecord(manager, { projectId });
    expect(entries.map(({ broken }) => broken).filter((each) => each !== null)).toEqual([why]);
    const { code, out } = await enface("record", "verify", projectId);
    expect(code).toBe(1);
    expect(out).toContain(`entry ${number} (`);
  });

  it("lets nobody change an entry, sealed or not, nor add one that says it is sealed", async () => {
    const { projectId, write } = await givenRecord();
    await write({ name: "six", before: null });
    const where = { projectId };

    const changes = [
      db.recordEntry.updateMany({ where, data: { deed: "approved" } }),
      db.recordEntry.updateMany({ where, data: { hash: "0".repeat(64), number: 9, previous: "" } }),
      db.recordEntry.updateMany({ where, data: { hash: null, number: null, previous: null } }),
      db.recordEntry.deleteMany({ where }),
      db.recordEntry.create({ data: { projectId, actorId: "x", deed: "approved", number: 9 } }),
    ];

    for (const change of changes) await expect(change).rejects.toThrow(/append-only|sealed after/);
  });

  it("is one chain however many write and seal at once", async () => {
    const { projectId, project, write } = await givenRecord();

    await Promise.all(
      Array.from({ length: 40 }, async (_, turn) => {
        await write({ name: String(turn), before: null });
        await (turn % 3 === 0 ? sealRecords() : sealRecord(db, project));
      }),
    );

    const [verified] = await verifyRecord(projectId);
    expect(verified).toMatchObject({ entries: 45, head: { number: 45 }, breaks: [] });
  });

  it("proves with a head kept elsewhere that nothing was cut off", async () => {
    const { projectId } = await givenRecord();
    const [verified] = await verifyRecord(projectId);
    const kept = `${verified?.head.number}:${verified?.head.hash}`;

    const before = await enface("record", "verify", projectId, "--head", kept);
    await transaction(async (tx) => {
      await tx.$executeRaw`set local session_replication_role = replica`;
      await tx.$executeRaw`
        delete from "RecordEntry" where "projectId" = ${projectId}::uuid and number = 5`;
    });
    const after = await enface("record", "verify", projectId, "--head", kept);

    expect(before).toMatchObject({ code: 0, out: expect.stringContaining("whole, 5 entries") });
    expect(after).toMatchObject({ code: 1, told: "The head that was kept is not in the chain.\n" });
  });

  it("says in which passage a deed was done", async () => {
    const { projectId, manager, reviewer, passage } = await givenPairedVersion();
    await approve(reviewer, await passage(1));

    const { entries } = await readRecord(manager, { projectId });

    expect(entries[0]).toMatchObject({ deed: "approved", by: "The reviewer", number: 2 });
    expect(entries.at(-1)).toMatchObject({ number: null });
  });

  it("is read a hundred entries at a time, each weighed against the one before", async () => {
    const { projectId, manager, write } = await givenRecord();
    await Promise.all(Array.from({ length: 200 }, (_, turn) => write({ name: String(turn) })));

    const first = await readRecord(manager, { projectId });
    const second = await readRecord(manager, { projectId, before: first.older ?? 0 });
    const third = await readRecord(manager, { projectId, before: second.older ?? 0 });

    const pages = [first, second, third];
    expect(pages.map(({ entries }) => entries.length)).toEqual([100, 100, 5]);
    expect(third.older).toBeNull();
    expect(pages.flatMap(({ entries }) => entries).every(({ broken }) => broken === null)).toBe(
      true,
    );
  });
});
