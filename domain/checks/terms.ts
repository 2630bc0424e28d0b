import { foldLetters, foldWithPlaces } from "../languages/fold-letters";
import type { AgreedTerm, Check, Example, Facing, Fault } from "./check";

/** Agreed terms of the termbase, inflected or not: none missing, no forbidden one used. */
export const terms = {
  id: "terms",
  severity: "warning",

  find(facing) {
    const agreed = facing.options.terms;
    if (agreed === undefined || agreed.length === 0 || facing.target.text.trim() === "") return [];
    const target = foldWithPlaces(facing.target.text);
    return agreed.flatMap((term) => [
      ...forbidden(term, target),
      ...missing(term, target.folded, facing),
    ]);
  },
} as const satisfies Check;

type Folded = { readonly folded: string; readonly places: readonly number[] };

function forbidden(
  { forbidden: words = [], preferred }: AgreedTerm,
  { folded, places }: Folded,
): Fault[] {
  return words.flatMap((word) => {
    const at = placeOf(foldLetters(word), folded);
    if (at === undefined) return [];
    const [start = 0, end = 0] = [places[at], places[at + foldLetters(word).length]];
    return [
      {
        side: "target",
        start,
        end,
        variant: "forbidden",
        severity: "error",
        values: { term: word, preferred: preferred.join(", ") },
      },
    ];
  });
}

function missing(
  { source, preferred, admitted = [] }: AgreedTerm,
  folded: string,
  facing: Facing,
): Fault[] {
  if (
    preferred.length === 0 ||
    [...preferred, ...admitted].some((term) => isUsed(foldLetters(term), folded))
  )
    return [];
  const start = facing.source.text.toLowerCase().indexOf(source.toLowerCase());
  if (start === -1) return [];
  return [
    {
      side: "source",
      start,
      end: start + source.length,
      variant: "missing",
      values: { term: source, preferred: preferred.join(", ") },
    },
  ];
}

/** Whole words only: a forbidden `an` is not in `Anleger`. */
function placeOf(term: string, text: string): number | undefined {
  for (let at = text.indexOf(term); at !== -1 && term !== ""; at = text.indexOf(term, at + 1)) {
    if (
      !/[\p{L}\p{M}]$/u.test(text.slice(0, at)) &&
      !/^[\p{L}\p{M}]/u.test(text.slice(at + term.length))
    )
      return at;
  }
  return undefined;
}

/** Every word of the term begins a word of the text, but for its last letters, which inflection changes. */
function isUsed(term: string, text: string): boolean {
  return term
    .split(/\s+/)
    .every((word) =>
      text.includes(word.length < 5 ? word : word.slice(0, Math.ceil(word.length * 0.75))),
    );
}

export const examples: readonly Example[] = [
  {
    source: "the landing",
    target: "die Landestelle",
    options: { terms: [{ source: "landing", preferred: ["Anleger"] }] },
    finds: ["landing"],
  },
  {
    source: "the landing",
    target: "an den Anlegern",
    options: { terms: [{ source: "landing", preferred: ["Anleger"] }] },
    finds: [],
  },
  {
    source: "the council",
    target: "مجلس منعقد ہوا",
    to: "ur",
    options: { terms: [{ source: "council", preferred: ["کونسل"], forbidden: ["مجلس"] }] },
    finds: ["مجلس", "council"],
  },
  {
    source: "the council",
    target: "د شورا غړي",
    to: "ps",
    options: { terms: [{ source: "council", preferred: ["شورا"] }] },
    finds: [],
  },
];
