import { PASHTO_NAMES } from "./pashto-names";

const cache = new Map<string, Intl.DisplayNames>();

/** What a language is called in another: `languageName("fa-AF", "en")` is `Dari`. The tag itself when nobody knows. */
export function languageName(tag: string, inLanguage: string): string {
  if (tag === inLanguage && OWN_NAMES[tag] !== undefined) return OWN_NAMES[tag];
  if (inLanguage === "ps" && PASHTO_NAMES[tag] !== undefined) return PASHTO_NAMES[tag];
  try {
    return namesIn(inLanguage).of(NAMED_AS[tag] ?? tag.replaceAll("_", "-")) ?? tag;
  } catch {
    return tag;
  }
}

/** What a language calls itself. */
export function ownName(tag: string): string {
  return languageName(tag, tag);
}

/** `zh` is what the desk offers, and what it means by it. */
const NAMED_AS: Readonly<Record<string, string>> = { zh: "zh-Hans" };

/** Browsers leave out the names of languages they have no menus for. */
const OWN_NAMES: Readonly<Record<string, string>> = {
  ar: "العربية",
  fa: "فارسی",
  "fa-AF": "دری",
  ur: "اردو",
  zh: "简体中文",
};

function namesIn(language: string): Intl.DisplayNames {
  const seen = cache.get(language);
  if (seen !== undefined) return seen;
  const [supported = "en"] = Intl.DisplayNames.supportedLocalesOf([language]);
  const names = new Intl.DisplayNames([supported], {
    type: "language",
    languageDisplay: "dialect",
  });
  cache.set(language, names);
  return names;
}
