import { z } from "zod";
import { plain } from "@/domain/codes/code";
import { type Excerpt, excerptOf } from "@/domain/languages/excerpt";
import { Prisma } from "@/prisma/client/client";
import { type Actor, permit } from "../access";
import { db } from "../db";

export const searchMemoryInput = z.object({
  projectId: z.uuid(),
  /** Words of either side as they stand there, letter forms aside; the last may be a beginning. */
  text: z.string().trim().max(500).default(""),
});

export type MemoryHit = {
  readonly id: string;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly source: Excerpt;
  readonly target: Excerpt;
  readonly memory: string;
  readonly document: string | null;
  readonly author: string | null;
  readonly translator: string | null;
  readonly approvedBy: string | null;
  readonly at: Date;
};

/** Nobody reads more of them. */
const MOST = 100;

/** Concordance: the remembered pairs in which something stands, the newest first; without words, the newest. */
export async function searchMemory(
  actor: Actor,
  { projectId, text }: z.infer<typeof searchMemoryInput>,
): Promise<{ hits: MemoryHit[]; more: boolean }> {
  const { project } = await permit(db, actor, "read", projectId);
  const rows = await db.$queryRaw<Row[]>`
    select u.id, u."sourceLanguage", u."targetLanguage", u.source, u.target, u.document, u.author,
           u.translator, u.at, m.name as memory,
           (select name from "User" where id = u."approvedById") as "approvedBy"
      from "MemoryUnit" u
      join "Memory" m on m.id = u."memoryId"
     where u."memoryId" in (select "memoryId" from "ProjectMemory" where "projectId" = ${project}::uuid)
       and ${standsIn(text)}
     order by u.at desc, u.id desc
     limit ${MOST + 1}`;
  return {
    hits: rows.slice(0, MOST).map(({ source, target, ...row }) => ({
      ...row,
      source: excerptOf(plain(source), text),
      target: excerptOf(plain(target), text),
    })),
    more: rows.length > MOST,
  };
}

type Row = Omit<MemoryHit, "source" | "target"> & {
  readonly source: string;
  readonly target: string;
};

/** The index of words narrows it down. What is written without spaces has no words there: each text is read. */
function standsIn(text: string): Prisma.Sql {
  if (text === "") return Prisma.sql`true`;
  const asked = `%${text.replace(/[\\%_]/gu, "\\$&")}%`;
  const stands = Prisma.sql`(fold_letters(u.source) like fold_letters(${asked})
    or fold_letters(u.target) like fold_letters(${asked}))`;
  if (SPACELESS.test(text)) return stands;
  return Prisma.sql`unit_words(u.source, u.target) @@ asked_words(${text}) and ${stands}`;
}

const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
