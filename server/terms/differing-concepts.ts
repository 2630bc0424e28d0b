import type { ConceptContent } from "@/domain/terms/concept";
import type { FiledConcept } from "@/domain/terms/term-file";

export type Differing = {
  readonly added: readonly ConceptContent[];
  /** By the id they have here. */
  readonly changed: readonly FiledConcept[];
  readonly unchanged: number;
};

/**
 * What a file says that is not here yet. A concept with an id of ours is that one; one all of whose
 * terms a single concept here has already is that one too, and is left as it is.
 */
export function differingConcepts(
  here: readonly FiledConcept[],
  given: readonly FiledConcept[],
): Differing {
  const byId = new Map(here.map(({ id, content }) => [id, said(content)]));
  const byTerm = idsByTerm(here);
  const changed = given.filter(({ id, content }) => byId.has(id) && byId.get(id) !== said(content));
  const added = given.flatMap(({ id, content }) =>
    byId.has(id) || isHere(content, byTerm) ? [] : [content],
  );
  return { added, changed, unchanged: given.length - added.length - changed.length };
}

function idsByTerm(concepts: readonly FiledConcept[]): ReadonlyMap<string, ReadonlySet<string>> {
  const ids = new Map<string, Set<string>>();
  for (const { id, content } of concepts)
    for (const term of content.terms) {
      const key = keyOf(term);
      ids.set(key, (ids.get(key) ?? new Set()).add(id));
    }
  return ids;
}

type Term = ConceptContent["terms"][number];

const keyOf = ({ language, text, status }: Term) => `${language} ${status} ${text}`;

function isHere(
  { terms }: ConceptContent,
  byTerm: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const [first = new Set<string>(), ...rest] = terms.map(
    (term) => byTerm.get(keyOf(term)) ?? new Set<string>(),
  );
  return [...first].some((id) => rest.every((ids) => ids.has(id)));
}

/** The same for the same content, whatever the order of its parts. */
function said({ terms, ...about }: ConceptContent): string {
  const sorted = (parts: object) =>
    Object.entries(parts).toSorted(([one], [two]) => (one < two ? -1 : 1));
  return JSON.stringify([sorted(about), terms.map(sorted)]);
}
