/**
 * What is wrong with a text, and how bad it is: the dimensions of MQM with the subtypes of MQM Core,
 * and its severities (themqm.org).
 */
export const SUBTYPES = {
  terminology: ["inconsistent-with-resource", "inconsistent-use", "wrong-term"],
  accuracy: [
    "mistranslation",
    "over-translation",
    "under-translation",
    "addition",
    "omission",
    "do-not-translate",
    "untranslated",
  ],
  "linguistic-conventions": [
    "grammar",
    "punctuation",
    "spelling",
    "unintelligible",
    "character-encoding",
    "textual-conventions",
  ],
  style: [
    "organizational-style",
    "third-party-style",
    "inconsistent-with-reference",
    "register",
    "awkward",
    "unidiomatic",
    "inconsistent",
  ],
  "locale-conventions": [
    "number-format",
    "currency-format",
    "measurement-format",
    "time-format",
    "date-format",
    "address-format",
    "telephone-format",
    "shortcut-key",
  ],
  "audience-appropriateness": ["culture-specific", "offensive"],
  "design-and-markup": ["layout", "markup-tag", "truncation", "missing-text", "link"],
} as const;

export type Category = keyof typeof SUBTYPES;

export const CATEGORIES = Object.keys(SUBTYPES) as [Category, ...Category[]];

/** A subtype with its dimension: `accuracy.omission`. */
export type Kind = { [C in Category]: `${C}.${(typeof SUBTYPES)[C][number]}` }[Category];

/** The subtypes of a dimension. */
export function kindsOf(category: Category): Kind[] {
  return SUBTYPES[category].map((subtype) => `${category}.${subtype}` as Kind);
}

export type Fault = { readonly category: Category; readonly subtype: string | null };

/** What kind of fault it is, as closely as somebody looked; nothing where the dimension has no such subtype. */
export function kindOf({ category, subtype }: Fault): Kind | undefined {
  return kindsOf(category).find((kind) => kind === `${category}.${subtype}`);
}

export const SEVERITIES = ["neutral", "minor", "major", "critical"] as const;

export type Severity = (typeof SEVERITIES)[number];
