import { describe, expect, it } from "vitest";
import { assign } from "@/server/assignments/assign";
import { listAssignments } from "@/server/assignments/list-assignments";
import { readWorkload } from "@/server/assignments/read-workload";
import { withdrawAssignment } from "@/server/assignments/withdraw-assignment";
import { db } from "@/server/db";
import { readDesk } from "@/server/desk/read-desk";
import { removeMember } from "@/server/projects/remove-member";
import { returnPassage } from "@/server/versions/return-passage";
import { submit } from "@/server/versions/submit";
import { givenMember, givenVersion } from "../support/given";

const SOON = "2026-03-02T16:00:00+01:00";
const LATER = "2026-03-09T16:00:00+01:00";

describe("an assignment", () => {
  it("waits for whom it was given to, and for nobody else", async () => {
    const { manager, translator, ...version } = await givenVersion();
    const colleague = await givenMember(version.projectId, "translator");
    await assign(manager, { ...version, userId: translator.userId, work: "translation" });

    expect(await readDesk(translator)).toMatchObject([{ toTranslate: 3 }]);
    expect(await readDesk(colleague)).toEqual([]);
  });

  it("may be about some paragraphs: the rest waits for everyone", async () => {
    const { manager, translator, ...version } = await givenVersion();
    const colleague = await givenMember(version.projectId, "translator");
    await assign(manager, {
      ...{ ...version, userId: translator.userId, work: "translation" },
      ...{ from: 2, to: 3 },
    });

    expect(await readDesk(translator)).toMatchObject([{ toTranslate: 3 }]);
    expect(await readDesk(colleague)).toMatchObject([{ toTranslate: 1 }]);
  });

  it("may divide a version between two people", async () => {
    const { manager, translator, ...version } = await givenVersion();
    const colleague = await givenMember(version.projectId, "translator");
    const work = "translation" as const;
    await assign(manager, { ...version, userId: translator.userId, work, to: 1 });
    await assign(manager, { ...version, userId: colleague.userId, work, from: 2 });

    expect(await readDesk(translator)).toMatchObject([{ toTranslate: 1 }]);
    expect(await readDesk(colleague)).toMatchObject([{ toTranslate: 2 }]);
  });

  it("of the review says nothing about who translates", async () => {
    const { manager, translator, reviewer, passage, ...version } = await givenVersion();
    const second = await givenMember(version.projectId, "reviewer");
    await assign(manager, { ...version, userId: second.userId, work: "review" });
    await submit(translator, { ...(await passage(0)), text: "Die Fähre fährt um neun." });

    expect(await readDesk(translator)).toMatchObject([{ toTranslate: 2 }]);
    expect(await readDesk(reviewer)).toMatchObject([{ toTranslate: 2, toReview: 0 }]);
    expect(await readDesk(second)).toMatchObject([{ toTranslate: 2, toReview: 1 }]);
  });

  it("puts the nearest deadline first on the desk", async () => {
    const first = await givenVersion();
    const { translator } = first;
    const second = await givenVersion();
    await db.member.create({
      data: { projectId: second.projectId, userId: translator.userId, role: "translator" },
    });
    const mine = { userId: translator.userId, work: "translation" as const };
    await assign(first.manager, { ...first, ...mine, dueAt: LATER });
    await assign(second.manager, { ...second, ...mine, dueAt: SOON });

    expect(await readDesk(translator)).toMatchObject([
      { versionId: second.versionId, dueAt: new Date(SOON) },
      { versionId: first.versionId, dueAt: new Date(LATER) },
    ]);
  });

  it("brings what came back to whoever it was given to since", async () => {
    const { manager, translator, reviewer, passage, ...version } = await givenVersion();
    const colleague = await givenMember(version.projectId, "translator");
    await submit(translator, { ...(await passage(0)), text: "Die Fähre fährt um neun." });
    await returnPassage(reviewer, {
      ...(await passage(0)),
      ...{ category: "accuracy", severity: "minor", comment: "The hour is another." },
    });

    await assign(manager, { ...version, userId: colleague.userId, work: "translation" });

    expect(await readDesk(colleague)).toMatchObject([{ returned: 1, toTranslate: 2 }]);
    expect(await readDesk(translator)).toEqual([]);
  });

  it("is refused for somebody whose role or languages do not allow the work", async () => {
    const { manager, translator, ...version } = await givenVersion();
    const reader = await givenMember(version.projectId, "reader");
    const urdu = await givenMember(version.projectId, "translator", ["ur"]);
    const refused = { kind: "invalid", detail: { reason: "may-not-do-it" } };

    const to = (userId: string, work: "translation" | "review") =>
      assign(manager, { ...version, userId, work });
    await expect(to(reader.userId, "translation")).rejects.toMatchObject(refused);
    await expect(to(urdu.userId, "translation")).rejects.toMatchObject(refused);
    await expect(to(translator.userId, "review")).rejects.toMatchObject(refused);
  });

  it("is refused for paragraphs that are not there", async () => {
    const { manager, translator, ...version } = await givenVersion();
    const some = { ...version, userId: translator.userId, work: "translation" as const };

    await expect(assign(manager, { ...some, from: 2, to: 9 })).rejects.toMatchObject({
      kind: "invalid",
      detail: { reason: "no-such-range", count: 3 },
    });
    await expect(assign(manager, { ...some, from: 3, to: 2 })).rejects.toMatchObject({
      kind: "invalid",
    });
  });

  it("goes when it is withdrawn: then it waits for everyone again", async () => {
    const { manager, translator, ...version } = await givenVersion();
    const colleague = await givenMember(version.projectId, "translator");
    const work = { ...version, userId: translator.userId, work: "translation" as const };
    const { assignmentId } = await assign(manager, work);

    await withdrawAssignment(manager, { ...version, assignmentId });

    expect(await listAssignments(manager, version)).toEqual([]);
    expect(await readDesk(colleague)).toMatchObject([{ toTranslate: 3 }]);
  });

  it("goes with somebody who leaves the project", async () => {
    const { manager, translator, ...version } = await givenVersion();
    const colleague = await givenMember(version.projectId, "translator");
    const { userId } = translator;
    await assign(manager, { ...version, userId, work: "translation" });
    const owner = await givenMember(version.projectId, "owner");

    await removeMember(owner, { ...version, userId });

    expect(await listAssignments(manager, version)).toEqual([]);
    expect(await readDesk(colleague)).toMatchObject([{ toTranslate: 3 }]);
  });
});

describe("the workload of a project", () => {
  it("says of each person what their desk says, over all versions", async () => {
    const { manager, translator, reviewer, passage, ...version } = await givenVersion();
    const { projectId } = version;
    const work = "translation" as const;
    await assign(manager, { ...version, userId: translator.userId, work, dueAt: SOON });
    await submit(translator, { ...(await passage(0)), text: "Die Fähre fährt um neun." });

    const loads = await readWorkload(manager, { projectId });

    const of = ({ userId }: { userId: string }) => loads.find((load) => load.userId === userId);
    expect(of(translator)).toMatchObject({ toTranslate: 2, toReview: 0, dueAt: new Date(SOON) });
    expect(of(reviewer)).toMatchObject({ toTranslate: 0, toReview: 1, returned: 0, dueAt: null });
  });

  it("leaves out whom nothing waits for", async () => {
    const { manager, translator, ...version } = await givenVersion();
    const { userId } = await givenMember(version.projectId, "reader");

    const loads = await readWorkload(manager, { projectId: version.projectId });

    expect(loads.map((load) => load.userId)).not.toContain(userId);
    expect(loads.map((load) => load.userId)).toContain(translator.userId);
  });
});
