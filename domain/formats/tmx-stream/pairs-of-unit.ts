import { tagOf } from "../../languages/tag-of";
import type { GivenPair } from "../../memory/given-pair";
import type { TmxUnit } from "./tmx-unit";

/** The source of a unit with each of its translations. None where a language or a text is missing. */
export function pairsOfUnit({ variants, codes, props, id, by, changed }: TmxUnit): GivenPair[] {
  const [source, ...targets] = variants;
  const sourceLanguage = tagOf(source?.language ?? "");
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
