import { z } from "zod";
import { type Actor, permit } from "../access";
import { db } from "../db";
import { versionIn } from "./version-in";

export const readOutlineInput = z.object({ projectId: z.uuid(), versionId: z.uuid() });

/** A few bytes for each passage, in their order, so that "the next that waits" never asks the network. */
export type Outline = {
  readonly pairing: number;
  /** One letter each: the first of the status. */
  readonly statuses: string;
  /** 0 to 100, -1 where nothing is known, or a person has confirmed the pairing. */
  readonly confidence: readonly number[];
  /** One letter each: `o` an omission, `a` an addition, `-` neither. */
  readonly gaps: string;
};

export async function readOutline(
  actor: Actor,
  { projectId, versionId }: z.infer<typeof readOutlineInput>,
): Promise<Outline> {
  const { project } = await permit(db, actor, "read", projectId);
  const { pairing } = await versionIn(db, project, versionId);
  const [outline] = await db.$queryRaw<Omit<Outline, "pairing">[]>`
    with sourced as materialized (
      select distinct "passageId" as id from "PassageParagraph"
       where "versionId" = ${versionId}::uuid
    )
    select coalesce(string_agg(left(p.status::text, 1), '' order by p.position), '') as statuses,
           coalesce(json_agg(case when p.confirmed then -1
                                   else coalesce(round(p.confidence * 100), -1) end::int
                              order by p.position), '[]') as confidence,
           coalesce(string_agg(case when s.id is null then 'a'
                                    when p.text = '' and v."originalId" is not null then 'o'
                                    else '-' end, '' order by p.position), '') as gaps
      from "Passage" p
      join "Version" v on v.id = p."versionId"
      left join sourced s on s.id = p.id
     where p."versionId" = ${versionId}::uuid`;
  return { pairing, statuses: "", confidence: [], gaps: "", ...outline };
}
