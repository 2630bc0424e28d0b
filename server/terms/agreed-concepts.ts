import type { FiledConcept } from "@/domain/terms/term-file";
import type { PermittedProject } from "../access";
import type { Db } from "../db";

/** Everything agreed in a project, in the order in which it came. */
export function agreedConcepts(db: Db, project: PermittedProject): Promise<FiledConcept[]> {
  return db.$queryRaw<FiledConcept[]>`
    select c.id,
           json_build_object('kind', c.kind, 'definition', c.definition, 'note', c.note,
             'subject', c.subject, 'picture', c.picture, 'source', c.source, 'terms',
             json_agg(json_build_object('language', t.language, 'text', t.text,
               'status', t.status, 'partOfSpeech', t."partOfSpeech", 'gender', t.gender,
               'reason', t.reason, 'source', t.source) order by t.position)) as content
      from "Concept" c
      join "Term" t on t."conceptId" = c.id
     where c."projectId" = ${project}::uuid and c.agreed and c."removedAt" is null
     group by c.id
     order by c."createdAt", c.id`;
}
