import { z } from "zod";
import type { Held } from "@/domain/review/steps";
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
  /** Positions of passages that may need one step more. */
  readonly contentious: readonly number[];
  /** The steps of review that are done where others are not, by position. */
  readonly reviews: readonly { readonly at: number; readonly held: readonly Held[] }[];
};

export async function readOutline(
  actor: Actor,
  { projectId, versionId }: z.infer<typeof readOutlineInput>,
): Promise<Outline> {
  const { project } = await permit(db, actor, "read", projectId);
  const { pairing } = await versionIn(db, project, versionId);
  const reviews = await db.$queryRaw<Outline["reviews"][number][]>`
    select p.position as at, json_agg(json_build_object('step', a.step, 'byId', a."byId")) as held
      from "Approval" a
      join "Passage" p on p.id = a."passageId"
     where a."versionId" = ${versionId}::uuid and a."liftedAt" is null and p.status <> 'approved'
     group by p.position`;
  const contentious = await db.$queryRaw<{ at: number }[]>`
    select distinct p.position as at
      from "PassageParagraph" l
      join "Paragraph" g on g.id = l."paragraphId"
      join "Passage" p on p.id = l."passageId"
     where l."versionId" = ${versionId}::uuid
       and (g.contentious or g.contested
            or exists (select from "Quotation" q where q."paragraphId" = g.id))`;
  const [outline] = await db.$queryRaw<Omit<Outline, "pairing" | "reviews" | "contentious">[]>`
    select coalesce(string_agg(left(p.status::text, 1), '' order by p.position), '') as statuses,
           coalesce(json_agg(case when p.confirmed then -1
                                   else coalesce(round(p.confidence * 100), -1) end::int
                              order by p.position), '[]') as confidence,
           coalesce(string_agg(case when not exists (select from "PassageParagraph" l where l."passageId" = p.id)
                                      then 'a'
                                    when p.text = '' and v."originalId" is not null then 'o'
                                    else '-' end, '' order by p.position), '') as gaps
      from "Passage" p
      join "Version" v on v.id = p."versionId"
     where p."versionId" = ${versionId}::uuid`;
  return {
    pairing,
    statuses: "",
    confidence: [],
    gaps: "",
    reviews,
    contentious: contentious.map(({ at }) => at),
    ...outline,
  };
}
