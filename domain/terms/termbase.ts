import { type Reduce, type TermFinder, termFinder } from "./term-finder";

export const TERM_STATUSES = ["preferred", "admitted", "forbidden"] as const;
export type TermStatus = (typeof TERM_STATUSES)[number];

/** One way to say a concept in one language. */
export type Wording = { readonly text: string; readonly status: TermStatus };

/** A concept as two languages say it. */
export type PairConcept = {
  readonly id: string;
  readonly source: readonly Wording[];
  readonly target: readonly Wording[];
};

export type ConceptTerm<Concept> = Wording & { readonly concept: Concept };

/** The agreed terms of one pair of languages, ready to be found. */
export type Termbase<Concept = PairConcept> = {
  readonly concepts: readonly Concept[];
  readonly inSource: TermFinder<ConceptTerm<Concept>>;
  readonly inTarget: TermFinder<ConceptTerm<Concept>>;
};

export type TermPair = {
  /** BCP 47. */
  readonly from: string;
  readonly to: string;
  /** The stemmers of the two languages, where they have one: see `stemmerOf`. */
  readonly stemFrom?: Reduce | undefined;
  readonly stemTo?: Reduce | undefined;
};

export function termbaseOf<Concept extends PairConcept>(
  concepts: readonly Concept[],
  { from, to, stemFrom, stemTo }: TermPair,
): Termbase<Concept> {
  const terms = (side: "source" | "target") =>
    concepts.flatMap((concept) => concept[side].map((wording) => ({ ...wording, concept })));
  return {
    concepts,
    inSource: termFinder(terms("source"), from, stemFrom),
    inTarget: termFinder(terms("target"), to, stemTo),
  };
}
