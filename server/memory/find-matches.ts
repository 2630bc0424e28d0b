import { z } from "zod";
import type { Code } from "@/domain/codes/code";
import { joined } from "@/domain/codes/join";
import { transferred } from "@/domain/codes/transferred";
import { type Match, matchesFor } from "@/domain/memory/matches";
import { type Actor, type PermittedProject, permit } from "../access";
import { db } from "../db";
import { Refusal } from "../refusal";
import { type Candidate, candidates } from "./candidates";

export const findMatchesInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  passageId: z.uuid(),
});

export type FoundMatch = Omit<Match<Candidate>, "at" | "key" | "before" | "after" | "penalty"> & {
  /** ISO 8601. */
  readonly at: string;
};

/**
 * What the memories of the project hold that is like a passage, the best first. Texts have the codes
 * of the passage where these are of the same kind.
 */
export async function findMatches(
  actor: Actor,
  { projectId, ...named }: z.infer<typeof findMatchesInput>,
): Promise<{ matches: FoundMatch[] }> {
  const { project } = await permit(db, actor, "read", projectId);
  const asked = await askedOf(project, named);
  const { text: source, codes } = joined(asked.paragraphs);
  if (source.trim() === "") return { matches: [] };
  const units = await candidates(project, { ...asked, source, passageId: named.passageId });
  const matches = matchesFor({ ...asked, source, language: asked.sourceLanguage }, units);
  return {
    matches: matches.map(({ key: _key, before: _before, after: _after, penalty: _, ...match }) => ({
      ...match,
      at: match.at.toISOString(),
      target: transferred(match.target, match.codes, codes),
      ...(match.substituted === undefined
        ? {}
        : { substituted: transferred(match.substituted, match.codes, codes) }),
    })),
  };
}

type Asked = {
  readonly sourceLanguage: string;
  readonly language: string;
  readonly paragraphs: readonly { readonly text: string; readonly codes: readonly Code[] }[];
  readonly key: string | null;
  readonly before: string | null;
  readonly after: string | null;
};

async function askedOf(
  project: PermittedProject,
  { versionId, passageId }: { readonly versionId: string; readonly passageId: string },
): Promise<Asked> {
  const [asked] = await db.$queryRaw<Asked[]>`
    with own as (
      select g.* from "PassageParagraph" l
        join "Paragraph" g on g.id = l."paragraphId"
       where l."passageId" = ${passageId}::uuid
    )
    select d."sourceLanguage", v.language, (select min(key) from own) as key,
           (select coalesce(json_agg(json_build_object('text', text, 'codes', codes)
                                     order by position), '[]') from own) as paragraphs,
           (select md5(g.text) from "Paragraph" g where g."documentId" = d.id
               and g.position = (select min(position) - 1 from own)) as before,
           (select md5(g.text) from "Paragraph" g where g."documentId" = d.id
               and g.position = (select max(position) + 1 from own)) as after
      from "Passage" p
      join "Version" v on v.id = p."versionId"
      join "Document" d on d.id = v."documentId"
     where p.id = ${passageId}::uuid and v.id = ${versionId}::uuid
       and d."projectId" = ${project}::uuid`;
  if (asked === undefined) throw new Refusal("not-found");
  return asked;
}
