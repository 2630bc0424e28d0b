import type { PermittedProject } from "../access";
import { db } from "../db";
import { pairConcepts } from "../terms/pair-concepts";

/** Each agreed way to say a concept with each way to say it in the other language, source first. */
export async function knownTerms(
  project: PermittedProject,
  languages: { readonly from: string; readonly to: string },
): Promise<[string, string][]> {
  const concepts = await pairConcepts(db, project, languages);
  return concepts.flatMap(({ source, target }) =>
    source.flatMap(({ text }) => target.map((other): [string, string] => [text, other.text])),
  );
}
