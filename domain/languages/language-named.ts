import { tagOf } from "./tag-of";

/**
 * The language that a name in a file stands for, as BCP 47: `pt_BR` is `pt-BR`. Nothing where the
 * name is that of no language, or a word: `nav` is a menu and not Navajo, whose code is `nv`.
 */
export function languageNamed(name: string): string | undefined {
  if (!/^[a-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$/u.test(name)) return undefined;
  const tag = tagOf(name);
  const [language = ""] = name.split(/[-_]/u);
  const isKnown = tag?.split("-")[0] === language && NAMES.of(language) !== undefined;
  return isKnown ? tag : undefined;
}

const NAMES = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
