import { z } from "zod";
import { Prisma } from "@/prisma/client/client";
import { db, transaction } from "../db";
import { type Letter, sendLetter, sendsMail } from "../mail/send-letter";

const news = z.object({
  projectId: z.string(),
  project: z.string(),
  documentId: z.string(),
  document: z.string(),
  versionId: z.string(),
  version: z.string(),
  language: z.string(),
  waits: z.enum(["toTranslate", "toReview", "returned", "mentioned"]),
  count: z.int(),
});

/** One line of a letter: so many passages of a version wait. */
export type News = z.infer<typeof news>;

export type Addressee = {
  readonly name: string;
  /** Of the workbench, where the person has chosen one. */
  readonly uiLanguage: string | null;
};

export type WriteLetter = (to: Addressee, news: readonly News[]) => Promise<Letter>;

/** Most letters at one go: the rest goes out with the next. */
const MOST = 200;

/**
 * One letter to each person for whom something new waits that is due: two minutes after it came, or
 * with the next morning, as they have chosen for the project. Who has not looked since the last
 * letter gets none about the same. Stops where the mail server is away: what was not sent is due the
 * next time.
 */
export async function sendLetters(write: WriteLetter): Promise<void> {
  if (!sendsMail()) return;
  const people = await db.$queryRaw<{ userId: string }[]>`
    select distinct n."userId" ${due()} limit ${MOST}`;
  for (const { userId } of people) if (!(await sendTo(userId, write))) return;
}

/** Whether the mail server is there. */
async function sendTo(userId: string, write: WriteLetter): Promise<boolean> {
  return transaction(async (tx) => {
    const rows = await tx.$queryRaw`
      select p.id as "projectId", p.name as project, d.id as "documentId", d.title as document,
             v.id as "versionId", v.name as version, v.language, n.waits::text as waits, n.count
      ${due()} and n."userId" = ${userId}
       order by p.name, d.title, v.language, v.id, n.waits
         for update of n skip locked`;
    const told = z.array(news).parse(rows);
    if (told.length === 0) return true;
    const { email, ...to } = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { name: true, uiLanguage: true, email: true },
    });
    if (!(await sendLetter({ to: email, ...(await write(to, told)) }))) return false;
    await tx.notice.updateMany({
      where: { userId, versionId: { in: told.map(({ versionId }) => versionId) }, seenAt: null },
      data: { mailedAt: new Date() },
    });
    return true;
  });
}

/** The notices that are to be told of now. A day's letters go out at five in the morning, UTC. */
const due = () => Prisma.sql`
  from "Notice" n
  join "Version" v on v.id = n."versionId"
  join "Document" d on d.id = v."documentId"
  join "Project" p on p.id = d."projectId"
  join "Member" m on m."projectId" = d."projectId" and m."userId" = n."userId"
 where n."seenAt" is null and n."mailedAt" is null and n.count > 0
   and (m.telling = 'immediate' and n.at <= now() - interval '2 minutes'
     or m.telling = 'daily'
        and n.at < date_trunc('day', now() - interval '5 hours', 'UTC') + interval '5 hours')`;
