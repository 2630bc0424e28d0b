import { localeOf } from "./locale";

/** The script a language is written in, ISO 15924: `Arab` for `ps`, `Hans` for `zh`; `Zyyy` when nobody knows. */
export function scriptOf(tag: string): string {
  return localeOf(tag).script ?? "Zyyy";
}

/** Scripts whose readers expect no space between words. */
export function isSpaceless(tag: string): boolean {
  return SPACELESS.has(scriptOf(tag));
}

const SPACELESS = new Set(["Hans", "Hant", "Hani", "Jpan", "Thai", "Laoo", "Khmr", "Mymr", "Tibt"]);
