const known = new Map<string, Intl.Locale>();

/**
 * A language tag as the runtime understands it, with its likely script and region filled in.
 * Tags come out of files, so `en_US` is forgiven and nonsense becomes `und`.
 */
export function localeOf(tag: string): Intl.Locale {
  const seen = known.get(tag);
  if (seen !== undefined) return seen;
  const locale = maximal(tag.trim().replaceAll("_", "-"));
  known.set(tag, locale);
  return locale;
}

/** The language without script and region: `fa` of `fa-AF`. */
export function languageOf(tag: string): string {
  return localeOf(tag).language || "und"; // nonsense has none at all
}

function maximal(tag: string): Intl.Locale {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return new Intl.Locale("und");
  }
}
