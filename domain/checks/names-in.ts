import { arabicNamesIn } from "./arabic-names";
import { spellingOf } from "./spelling-of";

/**
 * The names in a source that its translation spells in its own way, each with that spelling. Where the
 * source has capitals they are the capitalised words inside its sentences, else the words that answer
 * those of the translation; between two texts in Arabic letters, what stands behind a title or beside a
 * verb of saying.
 */
export function namesOf(source: string, target: string): ReadonlyMap<string, string> {
  const cased = namesIn(source);
  if (cased.size > 0 || CAPITAL.test(source)) return spelledIn(target, cased);
  if (!CAPITAL.test(target)) return spelledIn(target, arabicNamesIn(source));
  const found = new Map<string, string>();
  for (const spelling of namesIn(target)) {
    const name = spellingOf(spelling, source);
    if (name !== undefined) found.set(name, spelling);
  }
  return found;
}

function spelledIn(target: string, names: ReadonlySet<string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const name of names) {
    const spelling = spellingOf(name, target);
    if (spelling !== undefined) found.set(name, spelling);
  }
  return found;
}

const CAPITAL = /\p{Lu}\p{Ll}/u;

/** Capitalised words inside a sentence, four letters and more. */
export function namesIn(source: string): ReadonlySet<string> {
  return new Set(source.match(NAME));
}

const NAME = /(?<=[\p{Ll},] )\p{Lu}\p{Ll}{3,20}(?!\p{L})/gu;
