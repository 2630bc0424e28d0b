import type { GivenPair } from "../../memory/given-pair";
import type { TmxUnit } from "./tmx-unit";

/** The source of a unit with each of its translations. None where a language or a text is missing. */
export function pairsOfUnit({ variants, codes, props, id, by, changed }: TmxUnit): GivenPair[] {
  const [source, ...targets] = variants;
  const sourceLanguage = tagOf(source?.language);
  if (source === undefined || sourceLanguage === undefined || isEmpty(source.text)) return [];
  return targets.flatMap(({ language, text }) => {
    const targetLanguage = tagOf(language);
    if (targetLanguage === undefined || isEmpty(text)) return [];
    // Not spread: that is slow, and there are millions of units.
    return {
      source: source.text,
      target: text,
      codes,
      sourceLanguage,
      targetLanguage,
      key: props.key ?? id,
      translator: by ?? props.translator,
      at: changed,
    };
  });
}

const isEmpty = (text: string) => text.trim() === "";

/** As the standard writes a tag, or nothing where it is none. */
function tagOf(given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  const known = TAGS.get(given);
  if (known !== undefined) return known;
  try {
    const [tag] = Intl.getCanonicalLocales(given.replaceAll("_", "-"));
    if (tag !== undefined) TAGS.set(given, tag);
    return tag;
  } catch {
    return undefined;
  }
}

/** Asking for a tag's form is slow, and a file has few of them. */
const TAGS = new Map<string, string>();
