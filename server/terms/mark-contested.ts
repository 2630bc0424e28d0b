import { setImmediate as turn } from "node:timers/promises";
import { languageOf } from "@/domain/languages/locale";
import { stemmerOf } from "@/domain/terms/stemmer-of";
import { type Findable, termFinder } from "@/domain/terms/term-finder";
import type { PermittedProject } from "../access";
import type { Db } from "../db";

/** Others get their turn after so many paragraphs. */
const AT_ONCE = 200;

/**
 * Finds the paragraphs of a project (or of one of its documents) in which a contested term stands,
 * inflected or not, and keeps that beside each: who approves is asked for one step more there. To be
 * called when the terms have changed, or the text.
 */
export async function markContested(
  tx: Db,
  project: PermittedProject,
  documentId: string | null = null,
): Promise<void> {
  const terms = await contestedTerms(tx, project);
  const paragraphs = terms.length === 0 ? [] : await paragraphsOf(tx, project, documentId);
  const found = await withTerms(paragraphs, terms);
  await tx.$executeRaw`
    update "Paragraph" g set contested = g.id = any(${found}::uuid[])
      from "Document" d
     where d.id = g."documentId" and d."projectId" = ${project}::uuid
       and (${documentId}::uuid is null or d.id = ${documentId}::uuid)
       and g.contested <> (g.id = any(${found}::uuid[]))`;
}

type Term = Findable & { readonly language: string };
type Text = { readonly id: string; readonly text: string; readonly language: string };

function contestedTerms(tx: Db, project: PermittedProject): Promise<Term[]> {
  return tx.$queryRaw<Term[]>`
    select t.language, t.text
      from "Concept" c
      join "Term" t on t."conceptId" = c.id
     where c."projectId" = ${project}::uuid and c.contentious and c.agreed
       and c."removedAt" is null`;
}

function paragraphsOf(
  tx: Db,
  project: PermittedProject,
  documentId: string | null,
): Promise<Text[]> {
  return tx.$queryRaw<Text[]>`
    select g.id, g.text, d."sourceLanguage" as language
      from "Document" d
      join "Paragraph" g on g."documentId" = d.id
     where d."projectId" = ${project}::uuid
       and (${documentId}::uuid is null or d.id = ${documentId}::uuid)`;
}

async function withTerms(paragraphs: readonly Text[], terms: readonly Term[]): Promise<string[]> {
  const languages = [...new Set(paragraphs.map(({ language }) => language))];
  const made = languages.map(async (language) => {
    // Terms of `fa` hold for `fa-AF` too.
    const own = terms.filter((term) => [language, languageOf(language)].includes(term.language));
    return [language, termFinder(own, language, await stemmerOf(language))] as const;
  });
  const finders = new Map(await Promise.all(made));
  const found: string[] = [];
  for (const [at, { id, text, language }] of paragraphs.entries()) {
    if ((finders.get(language)?.(text) ?? []).length > 0) found.push(id);
    if (at % AT_ONCE === 0) await turn();
  }
  return found;
}
