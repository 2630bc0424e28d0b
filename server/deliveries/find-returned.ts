import { z } from "zod";
import { type Actor, type Permit, type PermittedProject, permit } from "../access";
import { db } from "../db";
import { languageTag } from "../documents/language-tag";

/** As much of a file's origin (domain/deliveries/origin.ts) as tells it from others. */
export const findReturnedInput = z.object({
  projectId: z.uuid(),
  /** Ids of passages. */
  passages: z.array(z.guid()).max(500),
  keys: z.array(z.string().max(1_000)).max(1_000),
  /** How many keys the file has in all. */
  many: z.int().min(0),
  language: languageTag.optional(),
});

type Asked = Omit<z.infer<typeof findReturnedInput>, "projectId">;

export type Returned = {
  readonly documentId: string;
  readonly title: string;
  readonly versionId: string;
  readonly language: string;
  readonly name: string;
};

/**
 * The version that a dropped file came back for: the one its passages are of, or else the only one in
 * the language it names whose document has all its keys. Null where the file does not say so.
 */
export async function findReturned(
  actor: Actor,
  { projectId, ...asked }: z.infer<typeof findReturnedInput>,
): Promise<{ returned: Returned | null }> {
  const permitted = await permit(db, actor, "import", projectId);
  const { project } = permitted;
  const found =
    (await byPassages(project, asked.passages)) ?? (await byKeys(project, asked)) ?? null;
  return { returned: found !== null && isTheirs(permitted, found) ? found : null };
}

/** They could not take it in. */
function isTheirs({ languages }: Permit, { language }: Returned): boolean {
  return languages.length === 0 || languages.includes(language);
}

async function byPassages(
  project: PermittedProject,
  passages: readonly string[],
): Promise<Returned | undefined> {
  if (passages.length === 0) return undefined;
  const [most] = await db.$queryRaw<Returned[]>`
    select d.id as "documentId", d.title, v.id as "versionId", v.language, v.name
      from "Passage" p
      join "Version" v on v.id = p."versionId"
      join "Document" d on d.id = v."documentId"
     where p.id = any (${passages}::uuid[]) and d."projectId" = ${project}::uuid
     group by d.id, v.id
     order by count(*) desc, v.id
     limit 1`;
  return most;
}

/** Half the keys of a document at least: one key of it may be in many files. */
async function byKeys(
  project: PermittedProject,
  { keys, many, language }: Asked,
): Promise<Returned | undefined> {
  if (keys.length === 0 || language === undefined) return undefined;
  const [only, another] = await db.$queryRaw<Returned[]>`
    select d.id as "documentId", d.title, v.id as "versionId", v.language, v.name
      from "Document" d
      join "Version" v on v."documentId" = d.id and v.language = ${language}
     cross join lateral (
           select count(distinct key) as here,
                  count(distinct key) filter (where key = any (${keys}::text[])) as found
             from "Paragraph" where "documentId" = d.id) k
     where d."projectId" = ${project}::uuid
       and k.found = ${keys.length} and ${many} * 2 >= k.here
     limit 2`;
  return another === undefined ? only : undefined;
}
