import { localeOf } from "./locale";

/** The script a language is written in, ISO 15924: `Arab` for `ps`, `Hans` for `zh`; `Zyyy` when nobody knows. */
export function scriptOf(tag: string): string {
  return localeOf(tag).script ?? "Zyyy";
}

/** Scripts whose readers expect no space between words. */
export function isSpaceless(tag: string): boolean {
  return SPACELESS.has(scriptOf(tag));
}

/** As Unicode tells characters apart. */
const SCRIPTS = ["Hani", "Hira", "Kana", "Thai", "Laoo", "Khmr", "Mymr", "Tibt"];
/** And as languages are written: Japanese mixes three of them. */
const SPACELESS = new Set([...SCRIPTS, "Hans", "Hant", "Jpan"]);

/** The characters of these scripts, for a class in a pattern with the flag `u`. */
export const SPACELESS_CHARACTERS = SCRIPTS.map((script) => `\\p{Script=${script}}`).join("");
