import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/server/db";
import { acceptInvitation, join } from "@/server/projects/accept-invitation";
import { invite } from "@/server/projects/invite";
import { inviteToDesk } from "@/server/projects/invite-to-desk";
import { readInvitation } from "@/server/projects/read-invitation";
import { withdrawInvitation } from "@/server/projects/withdraw-invitation";
import { givenMember, givenProject, givenStranger } from "../support/given";
import { givenAccount, givenSession } from "../support/given-account";

const OVER = { kind: "not-found", detail: { reason: "invitation-over" } };

const newcomer = () => ({
  name: "Samir",
  email: `${randomUUID()}@desk.example`,
  password: "four words in a row",
});

async function givenInvitation({ email = "", role = "translator" as const } = {}) {
  const { projectId, manager } = await givenProject();
  const invitation = { projectId, role, languages: ["ur"], email };
  return { projectId, manager, ...(await invite(manager, invitation)) };
}

describe("an invitation", () => {
  it("lets a newcomer make an account and come in as what they were invited to be", async () => {
    const { projectId, secret } = await givenInvitation();
    const account = newcomer();

    const accepted = await join({ secret, ...account });

    expect(accepted).toEqual({ projectId });
    const { actor } = await givenSession(account.email, account.password);
    const { userId } = actor;
    expect(
      await db.member.findUnique({ where: { projectId_userId: { projectId, userId } } }),
    ).toMatchObject({ role: "translator", languages: ["ur"] });
  });

  it("lets one person in, however many open the link at once", async () => {
    const { projectId, secret } = await givenInvitation();

    const answers = await Promise.allSettled(
      Array.from({ length: 4 }, () => join({ secret, ...newcomer() })),
    );

    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const answer of answers) {
      if (answer.status === "rejected") expect(answer.reason).toMatchObject(OVER);
    }
    expect(await db.member.count({ where: { projectId, role: "translator" } })).toBe(1);
  });

  it("makes no account where it lets nobody in", async () => {
    const account = newcomer();

    const joining = join({ secret: "made up", ...account });

    await expect(joining).rejects.toMatchObject(OVER);
    expect(await db.user.count({ where: { email: account.email } })).toBe(0);
  });

  it("brings somebody in who has an account already", async () => {
    const { projectId, secret } = await givenInvitation();
    const { userId } = await givenAccount();

    await acceptInvitation({ userId }, { secret });

    expect(
      await db.member.findUnique({ where: { projectId_userId: { projectId, userId } } }),
    ).toMatchObject({ role: "translator" });
  });

  it("leaves a member the role they have", async () => {
    const { projectId, secret } = await givenInvitation();
    const reviewer = await givenMember(projectId, "reviewer");

    await acceptInvitation(reviewer, { secret });

    const { userId } = reviewer;
    expect(
      await db.member.findUnique({ where: { projectId_userId: { projectId, userId } } }),
    ).toMatchObject({ role: "reviewer" });
  });

  it("that names an address is for nobody else", async () => {
    const { secret } = await givenInvitation({ email: "samir@desk.example" });
    const { userId } = await givenAccount();

    const answers = await Promise.allSettled([
      acceptInvitation({ userId }, { secret }),
      join({ secret, ...newcomer() }),
    ]);

    const refused = { reason: { kind: "forbidden" } };
    expect(answers).toMatchObject([refused, refused]);
  });

  it("stops working when it is withdrawn or too old", async () => {
    const withdrawn = await givenInvitation();
    const old = await givenInvitation();
    const { manager, projectId, id: invitationId } = withdrawn;

    await withdrawInvitation(manager, { projectId, invitationId });
    await db.invitation.update({ where: { id: old.id }, data: { expiresAt: new Date(0) } });

    for (const { secret } of [withdrawn, old]) {
      await expect(readInvitation({ secret })).rejects.toMatchObject(OVER);
      await expect(join({ secret, ...newcomer() })).rejects.toMatchObject(OVER);
    }
  });

  it("says who invites to what, and its secret is kept nowhere", async () => {
    const { id, secret } = await givenInvitation();

    expect(await readInvitation({ secret })).toEqual({
      by: "The manager",
      project: "The river",
      role: "translator",
      email: null,
    });
    const kept = JSON.stringify(await db.invitation.findUnique({ where: { id } }));
    expect(kept).not.toContain(secret);
  });

  it("to be an owner is an owner's to give", async () => {
    const { projectId, manager } = await givenProject();
    const owner = await givenMember(projectId, "owner");
    const invitation = { projectId, role: "owner" as const, languages: [], email: "" };

    await expect(invite(manager, invitation)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(invite(owner, invitation)).resolves.toMatchObject({ email: null });
  });

  it("to the desk is the desk owner's to give, and leads into no project", async () => {
    const stranger = await givenStranger();
    const owner = await givenAccount({ owner: true });

    const { secret } = await inviteToDesk(owner, { email: "" });

    await expect(inviteToDesk(stranger, { email: "" })).rejects.toMatchObject({
      kind: "forbidden",
    });
    expect(await join({ secret, ...newcomer() })).toEqual({ projectId: null });
  });
});
