import { z } from "zod";
import { plain } from "@/domain/codes/code";
import { type Excerpt, excerptOf } from "@/domain/languages/excerpt";
import { phraseToLookUp } from "@/domain/memory/word-places";
import { Prisma } from "@/prisma/client/client";
import { type Actor, type PermittedProject, permit } from "../access";
import { db } from "../db";

export const searchMemoryInput = z.object({
  projectId: z.uuid(),
  /** Words of either side as they stand there, letter forms aside; the last may be a beginning. */
  text: z.string().trim().max(500).default(""),
  /** Only what is between the languages of this version, whatever their region, in either direction. */
  versionId: z.uuid().optional(),
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
  { projectId, text, versionId }: z.infer<typeof searchMemoryInput>,
): Promise<{ hits: MemoryHit[]; more: boolean }> {
  const { project } = await permit(db, actor, "read", projectId);
  const rows = await db.$queryRaw<Row[]>`
    select u.id, u."sourceLanguage", u."targetLanguage", u.source, u.target, u.document, u.author,
           u.translator, u.at, m.name as memory,
           (select name from "User" where id = u."approvedById") as "approvedBy"
      from "MemoryUnit" u
      join "Memory" m on m.id = u."memoryId"
     where u."memoryId" in (select "memoryId" from "ProjectMemory" where "projectId" = ${project}::uuid)
       and ${standsIn(text)} and ${isBetween(project, versionId)}
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

/** What has no word in it stands nowhere. */
function standsIn(text: string): Prisma.Sql {
  if (text === "") return Prisma.sql`true`;
  const phrase = phraseToLookUp(text);
  return phrase === undefined ? Prisma.sql`false` : Prisma.sql`u.words @@ ${phrase}::tsquery`;
}

/** A version that is not of the project has no languages. */
function isBetween(project: PermittedProject, versionId: string | undefined): Prisma.Sql {
  if (versionId === undefined) return Prisma.sql`true`;
  return Prisma.sql`exists (
    select 1 from "Version" v join "Document" d on d.id = v."documentId"
     where v.id = ${versionId}::uuid and d."projectId" = ${project}::uuid
       and (split_part(u."sourceLanguage", '-', 1), split_part(u."targetLanguage", '-', 1))
        in ((split_part(d."sourceLanguage", '-', 1), split_part(v.language, '-', 1)),
            (split_part(v.language, '-', 1), split_part(d."sourceLanguage", '-', 1))))`;
}
