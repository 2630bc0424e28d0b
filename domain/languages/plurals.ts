/** The categories of numbers that plural forms are for, in the order of CLDR. */
export const PLURAL_CATEGORIES = ["zero", "one", "two", "few", "many", "other"] as const;

export type PluralCategory = (typeof PLURAL_CATEGORIES)[number];

/** A text for some numbers: `few` boats, or for some places in a row: the `ordinal-few` boat. */
export type PluralForm = PluralCategory | `ordinal-${PluralCategory}`;

/** Every form that some language has, of amounts and of places in a row. */
export const PLURAL_FORMS: readonly PluralForm[] = [
  ...PLURAL_CATEGORIES,
  ...PLURAL_CATEGORIES.map((category) => `ordinal-${category}` as const),
];

export function isPluralCategory(word: string): word is PluralCategory {
  return (PLURAL_CATEGORIES as readonly string[]).includes(word);
}

export function categoryOf(form: PluralForm): PluralCategory {
  const word = form.replace("ordinal-", "");
  return isPluralCategory(word) ? word : "other";
}

export function isOrdinal(form: PluralForm): boolean {
  return form.startsWith("ordinal-");
}

/** The forms that a language needs, by CLDR: six in Arabic, one in Chinese. */
export function pluralFormsOf(language: string): readonly PluralForm[] {
  const cardinal = rulesOf(language, "cardinal").resolvedOptions().pluralCategories;
  const ordinal = rulesOf(language, "ordinal").resolvedOptions().pluralCategories;
  return PLURAL_FORMS.filter((form) =>
    (isOrdinal(form) ? ordinal : cardinal).includes(categoryOf(form)),
  );
}

/**
 * Whether a translation into this language has a text for this form. A file may have one for
 * `zero` in any language: programs take it where there is nothing to count.
 */
export function isFormOf(
  language: string,
  { form, isMade = false }: { readonly form?: PluralForm; readonly isMade?: boolean },
): boolean {
  if (form === undefined) return true;
  return (categoryOf(form) === "zero" && !isMade) || pluralFormsOf(language).includes(form);
}

/** Whole numbers of a form, the smallest first: what a translator reads beside its name. */
export function numbersOf(language: string, form: PluralForm, most = 6): number[] {
  const rules = rulesOf(language, isOrdinal(form) ? "ordinal" : "cardinal");
  const numbers = TRIED.filter((number) => rules.select(number) === categoryOf(form));
  return numbers.slice(0, most);
}

/** Enough for every rule of CLDR that whole numbers can meet. */
export const TRIED: readonly number[] = [
  ...Array.from({ length: 301 }, (_, at) => at),
  ...[1_000, 1_001, 1_002, 1_003, 1_011, 10_000, 100_000, 1_000_000, 1_000_001, 2_000_000],
];

/** A language that CLDR knows no rules of is taken to have those of English, as most have. */
export function rulesOf(language: string, type: "cardinal" | "ordinal"): Intl.PluralRules {
  return new Intl.PluralRules(isKnown(language) ? language : "en", { type });
}

function isKnown(language: string): boolean {
  try {
    return Intl.PluralRules.supportedLocalesOf(language).length > 0;
  } catch {
    return false;
  }
}
