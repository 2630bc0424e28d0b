import type { Actor, PermittedProject } from "../access";
import type { Db } from "../db";
import { filteredPassages, type PassageFilter } from "../versions/passage-filter";

type Asked = {
  readonly versionId: string;
  readonly filter: PassageFilter;
  readonly most: number;
};

/** The ids of the passages that a filter lets through, in their order. */
export async function filteredIds(
  db: Db,
  { actor, project }: { readonly actor: Actor; readonly project: PermittedProject },
  { versionId, filter, most }: Asked,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select p.id
      from "Passage" p
     where ${await filteredPassages(db, { actor, project, versionId }, filter)}
     order by p.position
     limit ${most}`;
  return rows.map(({ id }) => id);
}
