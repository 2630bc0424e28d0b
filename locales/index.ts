/** The languages of the workbench itself, each by its own name. A new one is a folder here and a line here. */
export const languages = {
  en: "English",
  ps: "پښتو",
  "fa-AF": "دری",
  fa: "فارسی",
  ar: "العربية",
  ur: "اردو",
  de: "Deutsch",
  es: "Español",
  fr: "Français",
  zh: "简体中文",
} as const;

export type UiLanguage = keyof typeof languages;

/** The files of each language's folder. */
export const namespaces = [
  "accounts",
  "checking",
  "aligning",
  "analysis",
  "bulk",
  "checks",
  "compare",
  "deliveries",
  "desk",
  "documents",
  "editor",
  "exports",
  "faults",
  "frame",
  "machine",
  "memory",
  "notices",
  "progress",
  "projects",
  "quality",
  "reading",
  "record",
  "refusals",
  "remarks",
  "review",
  "sentences",
  "sources",
  "terms",
  "trouble",
  "work",
] as const;

export type Namespace = (typeof namespaces)[number];

export function isUiLanguage(tag: string): tag is UiLanguage {
  return Object.hasOwn(languages, tag);
}
