import { languageOf } from "@/domain/languages/locale";
import { scriptOf } from "@/domain/languages/script";

/** The tag a provider has for a language: its own where it has one, else the language alone. */
export function languageCode(tag: string, own: Readonly<Record<string, string>>): string {
  const language = languageOf(tag);
  return own[tag] ?? own[`${language}-${scriptOf(tag)}`] ?? own[language] ?? language;
}
