import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { actorOf } from "@/server/accounts/actor-of";
import { changeMe } from "@/server/accounts/change-me";
import { changePassword } from "@/server/accounts/change-password";
import { endSession } from "@/server/accounts/end-session";
import { givePassword } from "@/server/accounts/give-password";
import { isFirstVisit } from "@/server/accounts/is-first-visit";
import { listSessions } from "@/server/accounts/list-sessions";
import { makeOwner, makeOwnerInput } from "@/server/accounts/make-owner";
import { readMe } from "@/server/accounts/read-me";
import { signIn } from "@/server/accounts/sign-in";
import { signOut } from "@/server/accounts/sign-out";
import { givenAccount, givenSession, PASSWORD } from "../support/given-account";

const WRONG = { kind: "invalid", detail: { reason: "wrong-password" } };
const NEW = "quite another sentence";

describe("signing in", () => {
  it("opens a session that says who asks", async () => {
    const { userId, email } = await givenAccount();

    const { actor, cookies } = await givenSession(email);

    expect(actor.userId).toBe(userId);
    expect(cookies.join()).toMatch(/HttpOnly/i);
    expect(cookies.join()).toMatch(/SameSite=Lax/i);
  });

  it("refuses a wrong password and an unknown address with the same words", async () => {
    const { email } = await givenAccount();
    const password = "not the password";

    const answers = await Promise.allSettled(
      [email, `${randomUUID()}@desk.example`].map((email) =>
        signIn({ email, password }, new Headers()),
      ),
    );

    expect(answers).toMatchObject([{ reason: WRONG }, { reason: WRONG }]);
  });

  it("stops whoever guesses, however many guesses come at once, and even with the right password then", async () => {
    const { email } = await givenAccount();
    const guess = () => signIn({ email, password: "a guess of mine" }, new Headers());

    const answers = await Promise.allSettled(Array.from({ length: 15 }, guess));

    const reasons = answers.map((answer) =>
      answer.status === "rejected" ? answer.reason.detail.reason : "in",
    );
    expect(reasons.filter((reason) => reason === "wrong-password")).toHaveLength(10);
    expect(reasons.filter((reason) => reason === "too-many-attempts")).toHaveLength(5);
    await expect(signIn({ email, password: PASSWORD }, new Headers())).rejects.toMatchObject({
      kind: "unavailable",
    });
  });

  it("forgets mistyped passwords once the right one came", async () => {
    const { email } = await givenAccount();
    const mistype = () => signIn({ email, password: "a slip" }, new Headers()).catch(() => "no");
    for (let slip = 0; slip < 8; slip++) await mistype();

    await givenSession(email);
    for (let slip = 0; slip < 8; slip++) await mistype();

    await expect(givenSession(email)).resolves.toMatchObject({ actor: {} });
  });

  it("does not know anybody without a session", async () => {
    for (const cookie of ["", "enface.session_token=made-up.by-me"]) {
      await expect(actorOf(new Headers({ cookie }))).rejects.toMatchObject({
        kind: "unauthenticated",
      });
    }
  });

  it("ends with signing out, also for whoever kept the cookie", async () => {
    const { email } = await givenAccount();
    const { headers } = await givenSession(email);

    await signOut(headers);

    await expect(actorOf(headers)).rejects.toMatchObject({ kind: "unauthenticated" });
  });
});

describe("sessions", () => {
  it("are listed to their owner and ended one by one", async () => {
    const { email } = await givenAccount();
    const here = await givenSession(email);
    const there = await givenSession(email);

    const sessions = await listSessions(here.actor);
    await endSession(here.actor, { sessionId: there.actor.sessionId });

    expect(sessions.map(({ id, current }) => ({ id, current }))).toEqual(
      expect.arrayContaining([
        { id: here.actor.sessionId, current: true },
        { id: there.actor.sessionId, current: false },
      ]),
    );
    await expect(actorOf(there.headers)).rejects.toMatchObject({ kind: "unauthenticated" });
    expect(await actorOf(here.headers)).toEqual(here.actor);
  });

  it("of somebody else are out of reach", async () => {
    const mine = await givenSession((await givenAccount()).email);
    const theirs = await givenSession((await givenAccount()).email);

    const ending = endSession(mine.actor, { sessionId: theirs.actor.sessionId });

    await expect(ending).rejects.toMatchObject({ kind: "not-found" });
    expect(await actorOf(theirs.headers)).toEqual(theirs.actor);
  });
});

describe("one's own account", () => {
  it("gets a new password when the old one is known, and is signed out everywhere else", async () => {
    const { email } = await givenAccount();
    const here = await givenSession(email);
    const there = await givenSession(email);

    await changePassword(here.actor, { current: PASSWORD, password: NEW });

    await expect(actorOf(there.headers)).rejects.toMatchObject({ kind: "unauthenticated" });
    expect(await actorOf(here.headers)).toEqual(here.actor);
    await expect(givenSession(email)).rejects.toMatchObject(WRONG);
    await expect(givenSession(email, NEW)).resolves.toMatchObject({ actor: {} });
  });

  it("keeps its password when the old one is not known", async () => {
    const { email } = await givenAccount();
    const { actor } = await givenSession(email);

    const changing = changePassword(actor, { current: "a guess", password: NEW });

    await expect(changing).rejects.toMatchObject(WRONG);
    await expect(givenSession(email)).resolves.toMatchObject({ actor: {} });
  });

  it("remembers the language and the light somebody chose, and what they did not name", async () => {
    const { userId } = await givenAccount();

    await changeMe({ userId }, { uiLanguage: "ur" });
    await changeMe({ userId }, { theme: "dark" });

    expect(await readMe({ userId })).toMatchObject({
      name: "Lena",
      uiLanguage: "ur",
      theme: "dark",
    });
  });
});

describe("a lost password", () => {
  it("is replaced by a new one, and whoever was signed in with the old one is not any more", async () => {
    const { email } = await givenAccount();
    const { headers } = await givenSession(email);

    const password = await givePassword(email);

    await expect(actorOf(headers)).rejects.toMatchObject({ kind: "unauthenticated" });
    await expect(givenSession(email)).rejects.toMatchObject(WRONG);
    expect((await givenSession(email, password)).actor.userId).toBeTruthy();
  });

  it("is not given to an address without an account", async () => {
    await expect(givePassword("nobody@desk.example")).rejects.toMatchObject({ kind: "not-found" });
  });
});

describe("the owner's account", () => {
  it("is not made again once somebody has one", async () => {
    await givenAccount();

    const making = makeOwner({ name: "Late", email: "late@desk.example", password: NEW });

    await expect(making).rejects.toMatchObject({ detail: { reason: "not-the-first" } });
    expect(await isFirstVisit()).toBe(false);
  });

  it("needs a password of twelve characters and an address", () => {
    const account = { name: "Lena", email: " Lena@Desk.Example ", password: "twelve chars" };

    expect(makeOwnerInput.safeParse(account).data?.email).toBe("lena@desk.example");
    expect(makeOwnerInput.safeParse({ ...account, password: "eleven char" }).success).toBe(false);
    expect(makeOwnerInput.safeParse({ ...account, email: "lena" }).success).toBe(false);
  });
});
