import { z } from "zod";
import { tagged } from "@/domain/codes/code";
import { type Actor, permit } from "../access";
import { db } from "../db";

export const listContradictionsInput = z.object({
  projectId: z.uuid(),
  /** Behind which they are read on. */
  after: z.string().max(32).default(""),
});

/** One source, and what it was translated as. */
export type Contradiction = {
  readonly source: string;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly identity: string;
  /** The newest first. */
  readonly units: readonly {
    readonly id: string;
    readonly target: string;
    readonly memory: string;
    readonly document: string | null;
    readonly translator: string | null;
    readonly at: string;
  }[];
};

const AT_A_TIME = 50;

/** The same source with different translations, in the memories a project reads. */
export async function listContradictions(
  actor: Actor,
  { projectId, after }: z.infer<typeof listContradictionsInput>,
): Promise<{ contradictions: Contradiction[]; next: string | undefined }> {
  const { project } = await permit(db, actor, "read", projectId);
  const found = await db.$queryRaw<Contradiction[]>`
    with readable as (
      select "memoryId" from "ProjectMemory" where "projectId" = ${project}::uuid
    ), twice as (
      select u."sourceLanguage", u."targetLanguage", u.identity
        from "MemoryUnit" u
       where u."memoryId" in (select "memoryId" from readable) and u.identity > ${after}
       group by u.identity, u."sourceLanguage", u."targetLanguage"
      having count(*) > 1 and min(u.target) <> max(u.target)
       order by u.identity, u."sourceLanguage", u."targetLanguage"
       limit ${AT_A_TIME + 1}
    )
    select t."sourceLanguage", t."targetLanguage", t.identity, min(u.source) as source,
           json_agg(json_build_object('id', u.id, 'target', u.target, 'memory', m.name,
                                      'document', u.document, 'translator', u.translator, 'at', u.at)
                    order by u.at desc, u.id) as units
      from twice t
      join "MemoryUnit" u on u.identity = t.identity and u."sourceLanguage" = t."sourceLanguage"
       and u."targetLanguage" = t."targetLanguage"
       and u."memoryId" in (select "memoryId" from readable)
      join "Memory" m on m.id = u."memoryId"
     group by t."sourceLanguage", t."targetLanguage", t.identity
     order by t.identity, t."sourceLanguage", t."targetLanguage"`;
  const contradictions = found.slice(0, AT_A_TIME).map(({ source, units, ...rest }) => ({
    ...rest,
    source: tagged(source),
    units: units.map((unit) => ({ ...unit, target: tagged(unit.target) })),
  }));
  return {
    contradictions,
    next: found.length > AT_A_TIME ? contradictions.at(-1)?.identity : undefined,
  };
}
