/** A language as a file names it (`en_US`), as BCP 47 writes it; nothing where it is none. */
export function tagOf(written: string): string | undefined {
  const known = TAGS.get(written);
  if (known !== undefined) return known;
  const tag = canonical(written.trim().replaceAll("_", "-"));
  if (tag !== undefined) remember(written, tag);
  return tag;
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** Asking for a tag's form is slow: a file has few of them, and millions of texts that carry one. */
const TAGS = new Map<string, string>();
const MOST = 1_000;

function remember(written: string, tag: string): void {
  if (TAGS.size >= MOST) TAGS.clear();
  TAGS.set(written, tag);
}
