import { spellingOf } from "./spelling-of";

/**
 * The names in a source that its translation spells in its own way, each with that spelling. Where the
 * source has capitals they are the capitalised words inside its sentences, else the words that answer
 * those of the translation; between two texts without capitals nobody can tell what is a name.
 */
export function namesOf(source: string, target: string): ReadonlyMap<string, string> {
  const cased = namesIn(source);
  const found = new Map<string, string>();
  for (const name of cased) {
    const spelling = spellingOf(name, target);
    if (spelling !== undefined) found.set(name, spelling);
  }
  if (cased.size > 0 || CAPITAL.test(source)) return found;
  for (const spelling of namesIn(target)) {
    const name = spellingOf(spelling, source);
    if (name !== undefined) found.set(name, spelling);
  }
  return found;
}

const CAPITAL = /\p{Lu}\p{Ll}/u;

/** Capitalised words inside a sentence, four letters and more. */
export function namesIn(source: string): ReadonlySet<string> {
  return new Set(source.match(NAME));
}

const NAME = /(?<=[\p{Ll},] )\p{Lu}\p{Ll}{3,20}(?!\p{L})/gu;
