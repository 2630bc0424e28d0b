import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/server/access";
import { readMe } from "@/server/accounts/read-me";
import { db } from "@/server/db";
import { readDesk } from "@/server/desk/read-desk";
import { changeTelling } from "@/server/notices/change-telling";
import { gatherNotices } from "@/server/notices/gather-notices";
import { listTellings } from "@/server/notices/list-tellings";
import { seeNotices } from "@/server/notices/see-notices";
import type { News } from "@/server/notices/send-letters";
import { comment } from "@/server/remarks/comment";
import { returnPassage } from "@/server/versions/return-passage";
import { submit } from "@/server/versions/submit";
import { givenMember, givenVersion } from "../support/given";
import { playedMail } from "../support/played-mail";

const mail = await playedMail();
process.env.SMTP_URL = mail.url;
vi.resetModules();
const { sendLetters } = await import("@/server/notices/send-letters");
const { db: theirs } = await import("@/server/db");

afterAll(async () => {
  await mail.close();
  await theirs.$disconnect();
});

const newOn = async (actor: Actor) => (await readDesk(actor)).filter(({ isNew }) => isNew);
const write = async ({ name }: { name: string }, news: readonly News[]) => ({
  subject: `For ${name}`,
  text: news.map(({ waits, count }) => `${waits} ${count}`).join("\n"),
});

describe("a notice", () => {
  it("tells a reviewer once, however many passages are submitted", async () => {
    const { translator, reviewer, passage, versionId } = await givenVersion();
    await gatherNotices();
    await seeNotices(reviewer, {});

    for (const at of [0, 2]) await submit(translator, { ...(await passage(at)), text: "Um neun." });
    await gatherNotices();

    expect(await newOn(reviewer)).toMatchObject([{ versionId, toReview: 2 }]);
    expect(await readMe(reviewer)).toMatchObject({ news: 1 });
    await seeNotices(reviewer, { versionId });
    expect(await readMe(reviewer)).toMatchObject({ news: 0 });
  });

  it("tells whom a comment names, until they have answered or somebody has resolved it", async () => {
    const { projectId, translator, reviewer, passage, versionId } = await givenVersion();
    for (const at of [0, 1, 2]) await submit(translator, { ...(await passage(at)), text: "Ja." });
    await gatherNotices();
    for (const one of [translator, reviewer]) await seeNotices(one, {});

    const said = { ...(await passage(0)), text: "@The translator, at nine?" };
    const { commentId: threadId } = await comment(reviewer, said);
    await gatherNotices();
    expect(await newOn(translator)).toMatchObject([{ versionId, mentioned: 1, toTranslate: 0 }]);
    await comment(translator, { ...(await passage(0)), text: "At nine.", threadId });

    expect(await readDesk(translator)).toEqual([]);
    expect(await readMe(reviewer)).toMatchObject({ news: 0 });
    expect(await readDesk(await givenMember(projectId, "reader"))).toEqual([]);
  });

  it("is none for what one does oneself, and none for having less to do", async () => {
    const { translator, passage } = await givenVersion();
    await gatherNotices();
    await seeNotices(translator, {});

    await submit(translator, { ...(await passage(0)), text: "Um neun." });
    await gatherNotices();

    expect(await newOn(translator)).toEqual([]);
  });

  it("comes again when more comes back after one has looked", async () => {
    const { translator, reviewer, passage } = await givenVersion();
    for (const at of [0, 2]) await submit(translator, { ...(await passage(at)), text: "Um neun." });
    await gatherNotices();
    const fault = { category: "accuracy", severity: "minor", comment: "Ten, not nine." } as const;
    await returnPassage(reviewer, { ...(await passage(0)), ...fault });
    await gatherNotices();
    await seeNotices(translator, {});

    await returnPassage(reviewer, { ...(await passage(2)), ...fault });
    await gatherNotices();

    expect(await newOn(translator)).toMatchObject([{ returned: 2 }]);
  });
});

describe("letters", () => {
  beforeEach(async () => {
    mail.letters.length = 0;
    await db.notice.deleteMany();
  });
  const comeLongAgo = () => db.notice.updateMany({ data: { at: new Date("2026-03-01") } });

  it("are one for a person, about everything, and not again before they have looked", async () => {
    const { translator, reviewer, passage } = await givenVersion();
    for (const at of [0, 2]) await submit(translator, { ...(await passage(at)), text: "Um neun." });
    await gatherNotices();
    await sendLetters(write);
    expect(mail.letters).toEqual([]);

    await comeLongAgo();
    await sendLetters(write);
    await sendLetters(write);

    const about = mail.letters.filter((letter) => letter.includes(reviewer.userId));
    expect(about).toHaveLength(1);
    expect(about[0]).toContain("toTranslate 1\ntoReview 2");
  });

  it("are not written to whoever wants none in a project", async () => {
    const { projectId, translator, passage } = await givenVersion();
    const quiet = await givenMember(projectId, "reviewer");
    await changeTelling(quiet, { projectId, telling: "none" });
    await submit(translator, { ...(await passage(0)), text: "Um neun." });
    await gatherNotices();
    await comeLongAgo();

    await sendLetters(write);

    expect(await listTellings(quiet)).toMatchObject([{ projectId, telling: "none" }]);
    expect(mail.letters.filter((letter) => letter.includes(quiet.userId))).toEqual([]);
    expect(await newOn(quiet)).toMatchObject([{ toReview: 1 }]);
  });

  it("wait for the morning where somebody wants one a day", async () => {
    const { projectId, translator, reviewer, passage } = await givenVersion();
    await changeTelling(reviewer, { projectId, telling: "daily" });
    await submit(translator, { ...(await passage(0)), text: "Um neun." });
    await gatherNotices();
    await db.notice.updateMany({ data: { at: new Date() } });
    const to = () => mail.letters.filter((letter) => letter.includes(reviewer.userId));

    await sendLetters(write);
    expect(to()).toEqual([]);

    await comeLongAgo();
    await sendLetters(write);
    expect(to()).toHaveLength(1);
  });
});
