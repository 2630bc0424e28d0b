import { z } from "zod";
import type { ConceptContent } from "@/domain/terms/concept";
import { Prisma } from "@/prisma/client/client";
import { type Actor, permit } from "../access";
import { db } from "../db";

export const listConceptsInput = z.object({
  projectId: z.uuid(),
  /** Stands in a term, a definition or a subject; letter forms, harakat and case do not count. */
  text: z.string().trim().max(200).default(""),
  language: z.string().max(35).default(""),
  only: z.enum(["", "agreed", "proposed"]).default(""),
  page: z.coerce.number().int().positive().default(1),
});

const PAGE = 50;

export type ListedConcept = {
  readonly id: string;
  readonly revision: number;
  readonly agreed: boolean;
  /** Its wording is contested. */
  readonly contentious: boolean;
  readonly content: ConceptContent;
  readonly proposal: ConceptContent | null;
  readonly proposedBy: string | null;
};

/** The concepts of a project: what waits for an answer first, then by their first term. */
export async function listConcepts(
  actor: Actor,
  { projectId, text, language, only, page }: z.infer<typeof listConceptsInput>,
): Promise<{ concepts: ListedConcept[]; languages: string[]; more: boolean }> {
  const { project } = await permit(db, actor, "read", projectId);
  const asked = `%${text.replace(/[\\%_]/gu, "\\$&")}%`;
  const wanted = [
    Prisma.sql`c."projectId" = ${project}::uuid and c."removedAt" is null`,
    ...(only === "agreed" ? [Prisma.sql`c.agreed`] : []),
    ...(only === "proposed" ? [Prisma.sql`(not c.agreed or c.proposal is not null)`] : []),
    ...(language === ""
      ? []
      : [
          Prisma.sql`exists (select 1 from "Term" t
                              where t."conceptId" = c.id and t.language = ${language})`,
        ]),
    ...(text === ""
      ? []
      : [
          Prisma.sql`(fold_letters(c.definition || ' ' || c.subject) like fold_letters(${asked})
                      or exists (select 1 from "Term" t where t."conceptId" = c.id
                                    and fold_letters(t.text) like fold_letters(${asked})))`,
        ]),
  ];
  const concepts = await db.$queryRaw<ListedConcept[]>`
    select c.id, c.revision, c.agreed, c.contentious, c.proposal,
           (select name from "User" where id = c."proposedById") as "proposedBy",
           json_build_object('kind', c.kind, 'definition', c.definition, 'note', c.note,
             'subject', c.subject, 'picture', c.picture, 'source', c.source,
             'terms', (select coalesce(json_agg(json_build_object('language', t.language,
                         'text', t.text, 'status', t.status, 'partOfSpeech', t."partOfSpeech",
                         'gender', t.gender, 'reason', t.reason, 'source', t.source)
                         order by t.position), '[]')
                         from "Term" t where t."conceptId" = c.id)) as content
      from "Concept" c
     where ${Prisma.join(wanted, " and ")}
     order by (not c.agreed or c.proposal is not null) desc,
              (select lower(t.text) from "Term" t where t."conceptId" = c.id and t.position = 0),
              c.id
     limit ${PAGE + 1} offset ${(page - 1) * PAGE}`;
  const languages = await db.$queryRaw<{ language: string }[]>`
    select distinct language from "Term" where "projectId" = ${project}::uuid order by language`;
  return {
    concepts: concepts.slice(0, PAGE),
    languages: languages.map((one) => one.language),
    more: concepts.length > PAGE,
  };
}
