import { localeOf } from "./locale";

/** The plural forms a language has by CLDR, in CLDR's order: zero, one, two, few, many, other. */
export function pluralCategories(tag: string): readonly Intl.LDMLPluralRule[] {
  const language = localeOf(tag).toString();
  const had = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return ORDER.filter((category) => had.includes(category));
}

const ORDER = ["zero", "one", "two", "few", "many", "other"] as const;
