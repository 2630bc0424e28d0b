import { tagOf } from "../../languages/tag-of";
import type { GivenPair } from "../../memory/given-pair";
import { codedTarget, codedText } from "../coded-pair";
import { PRINTED } from "../placeholders";
import type { TmxUnit } from "./tmx-unit";

/**
 * The source of a unit with each of its translations. None where a language or a text is missing.
 * Placeholders that stand there as text (`%s`, `{name}`, `<b>`) are codes, as in the files of strings
 * that such a memory was made with.
 */
export function pairsOfUnit({ variants, codes, props, id, by, changed }: TmxUnit): GivenPair[] {
  const [source, ...targets] = variants;
  const sourceLanguage = tagOf(source?.language ?? "");
  if (source === undefined || sourceLanguage === undefined || isEmpty(source.text)) return [];
  return targets.flatMap(({ language, text }) => {
    const targetLanguage = tagOf(language);
    if (targetLanguage === undefined || isEmpty(text)) return [];
    const coded = codes.length > 0 ? undefined : codedPair(source.text, text);
    // Not spread: that is slow, and there are millions of units.
    return {
      source: coded?.source ?? source.text,
      target: coded?.target ?? text,
      codes: coded?.codes ?? codes,
      sourceLanguage,
      targetLanguage,
      key: props.key ?? id,
      translator: by ?? props.translator,
      at: changed,
    };
  });
}

function codedPair(source: string, target: string) {
  if (!MAY_HOLD.test(source)) return undefined;
  const { text, codes } = codedText(source, PRINTED);
  if (codes.length === 0) return undefined;
  return { source: text, target: codedTarget(target, codes, PRINTED), codes };
}

const MAY_HOLD = /[%{<]/;

const isEmpty = (text: string) => text.trim() === "";
