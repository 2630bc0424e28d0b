import { randomUUID } from "node:crypto";
import type { ConceptContent } from "@/domain/terms/concept";
import type { FiledConcept } from "@/domain/terms/term-file";
import type { Actor, PermittedProject } from "../access";
import type { Db } from "../db";

type Writer = { readonly project: PermittedProject; readonly actor: Actor };

/** Many concepts in as few statements as one, all of them agreed. */
export async function storeConcepts(
  tx: Db,
  { project, actor }: Writer,
  contents: readonly ConceptContent[],
): Promise<void> {
  const concepts = contents.map((content) => ({ id: randomUUID(), content }));
  await tx.$executeRaw`
    insert into "Concept" (id, "projectId", kind, definition, note, subject, picture, source,
                           agreed, "proposedById")
    select g.id, ${project}::uuid, g.kind::"ConceptKind", g.definition, g.note, g.subject,
           g.picture, g.source, true, ${actor.userId}
      from json_to_recordset(${abouts(concepts)}::json)
        as g(id uuid, kind text, definition text, note text, subject text, picture text,
             source text)`;
  await storeTerms(tx, project, concepts);
  await keepRevisions(tx, { project, actor }, concepts);
}

/** Puts what a file says in place of what was agreed before. */
export async function replaceConcepts(
  tx: Db,
  { project, actor }: Writer,
  concepts: readonly FiledConcept[],
): Promise<void> {
  await tx.$executeRaw`
    update "Concept" c
       set kind = g.kind::"ConceptKind", definition = g.definition, note = g.note,
           subject = g.subject, picture = g.picture, source = g.source, proposal = null,
           revision = c.revision + 1, "updatedAt" = now()
      from json_to_recordset(${abouts(concepts)}::json)
        as g(id uuid, kind text, definition text, note text, subject text, picture text,
             source text)
     where c.id = g.id and c."projectId" = ${project}::uuid`;
  await tx.$executeRaw`
    delete from "Term" where "conceptId" = any (${concepts.map(({ id }) => id)}::uuid[])`;
  await storeTerms(tx, project, concepts);
  await keepRevisions(tx, { project, actor }, concepts);
}

function abouts(concepts: readonly FiledConcept[]): string {
  return JSON.stringify(
    concepts.map(({ id, content: { terms: _, ...about } }) => ({ id, ...about })),
  );
}

async function storeTerms(
  tx: Db,
  project: PermittedProject,
  concepts: readonly FiledConcept[],
): Promise<void> {
  const terms = concepts.flatMap(({ id, content }) =>
    content.terms.map((term, position) => ({ id, position, ...term })),
  );
  await tx.$executeRaw`
    insert into "Term" ("conceptId", position, "projectId", language, text, status,
                        "partOfSpeech", gender, reason, source)
    select g.id, g.position, ${project}::uuid, g.language, g.text, g.status::"TermStatus",
           g."partOfSpeech", g.gender, g.reason, g.source
      from json_to_recordset(${JSON.stringify(terms)}::json)
        as g(id uuid, position int, language text, text text, status text, "partOfSpeech" text,
             gender text, reason text, source text)`;
}

async function keepRevisions(
  tx: Db,
  { project, actor }: Writer,
  concepts: readonly FiledConcept[],
): Promise<void> {
  await tx.$executeRaw`
    insert into "ConceptRevision" ("conceptId", number, deed, content, "byId")
    select c.id, c.revision, 'imported', g.content, ${actor.userId}
      from json_to_recordset(${JSON.stringify(concepts)}::json) as g(id uuid, content jsonb)
      join "Concept" c on c.id = g.id and c."projectId" = ${project}::uuid`;
}
