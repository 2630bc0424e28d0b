import type { Termbase } from "@/domain/terms/termbase";
import type { AgreedConcept } from "./version-api";

/** A concept that a source text speaks of, and the word it uses. */
export type TermHere = {
  readonly concept: AgreedConcept;
  readonly quote: string;
  /** The translation says it in an agreed way. */
  readonly used: boolean;
};

/** The concepts of a passage, each once, in the order of the source. */
export function termsHere(
  base: Termbase<AgreedConcept>,
  { source, target }: { readonly source: string; readonly target: string },
): TermHere[] {
  const used = usedIn(base, target);
  const here = new Map<string, TermHere>();
  for (const { terms, start, end } of base.inSource(source)) {
    for (const { concept } of terms) {
      if (here.has(concept.id)) continue;
      here.set(concept.id, {
        concept,
        quote: source.slice(start, end),
        used: used.has(concept.id),
      });
    }
  }
  return [...here.values()];
}

function usedIn(base: Termbase<AgreedConcept>, target: string): Set<string> {
  return new Set(
    base
      .inTarget(target)
      .flatMap(({ terms }) => terms.filter(({ status }) => status !== "forbidden"))
      .map(({ concept }) => concept.id),
  );
}

/** What is best said for a concept; nothing where only what not to say is agreed. */
export function wordFor({ target }: AgreedConcept): string | undefined {
  return target.find(({ status }) => status !== "forbidden")?.text;
}
