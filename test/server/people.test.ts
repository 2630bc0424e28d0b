import { describe, expect, it } from "vitest";
import { db } from "@/server/db";
import { changeMember } from "@/server/projects/change-member";
import { createProject } from "@/server/projects/create-project";
import { listPeople } from "@/server/projects/list-people";
import { listProjects } from "@/server/projects/list-projects";
import { removeMember } from "@/server/projects/remove-member";
import { givenMember, givenProject, givenStranger } from "../support/given";
import { givenAccount } from "../support/given-account";

const owners = (projectId: string) => db.member.count({ where: { projectId, role: "owner" } });

describe("a project", () => {
  it("is started by an owner of the desk, who then owns it", async () => {
    const owner = await givenAccount({ owner: true });

    const { id } = await createProject(owner, { name: "The river" });

    expect(await listProjects(owner)).toEqual([
      {
        id,
        name: "The river",
        role: "owner",
        documents: 0,
        people: 1,
        passages: 0,
        approved: 0,
      },
    ]);
  });

  it("is not for everybody to start", async () => {
    const starting = createProject(await givenStranger(), { name: "The river" });

    await expect(starting).rejects.toMatchObject({ detail: { reason: "not-desk-owner" } });
  });

  it("keeps its last owner", async () => {
    const { projectId } = await givenProject();
    const owner = await givenMember(projectId, "owner");
    const { userId } = owner;

    const answers = await Promise.allSettled([
      removeMember(owner, { projectId, userId }),
      changeMember(owner, { projectId, userId, role: "reader", languages: [] }),
    ]);

    const refused = { reason: { detail: { reason: "last-owner" } } };
    expect(answers).toMatchObject([refused, refused]);
    expect(await owners(projectId)).toBe(1);
  });

  it("keeps an owner when two remove each other at once", async () => {
    const { projectId } = await givenProject();
    const one = await givenMember(projectId, "owner");
    const other = await givenMember(projectId, "owner");

    const answers = await Promise.allSettled([
      removeMember(one, { projectId, userId: other.userId }),
      removeMember(other, { projectId, userId: one.userId }),
    ]);

    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await owners(projectId)).toBe(1);
  });

  it("lets no manager make, change or remove an owner", async () => {
    const { projectId, manager } = await givenProject();
    const { userId } = await givenMember(projectId, "owner");
    const member = { projectId, userId, role: "reader" as const, languages: [] };
    const myself = { ...member, userId: manager.userId, role: "owner" as const };

    const answers = await Promise.allSettled([
      changeMember(manager, member),
      changeMember(manager, myself),
      removeMember(manager, { projectId, userId }),
    ]);

    const refused = { reason: { kind: "forbidden" } };
    expect(answers).toMatchObject([refused, refused, refused]);
  });

  it("shows invitations only to those who may make them", async () => {
    const { projectId, manager } = await givenProject();
    const reader = await givenMember(projectId, "reader");
    await db.invitation.create({
      data: {
        tokenHash: projectId,
        projectId,
        role: "reader",
        invitedById: manager.userId,
        expiresAt: new Date(Date.now() + 60_000),
      },
    });

    expect((await listPeople(manager, { projectId })).invitations).toHaveLength(1);
    expect((await listPeople(reader, { projectId })).invitations).toEqual([]);
  });
});
