import { plain } from "../codes/code";
import type { Check } from "./check";

/** A translation that is its source word for word was probably forgotten. Names, codes and figures may well stay. */
export const sameAsSource = {
  id: "same-as-source",
  severity: "warning",

  find({ source, target, pair }) {
    if (source.base === target.base || source.text.length !== target.text.length) return [];
    const text = plain(target.text).trim();
    if (text !== plain(source.text).trim() || !wantsTranslation(text, pair.kind === "string"))
      return [];
    return [{ side: "target", start: 0, end: target.text.length }];
  },

  examples: [
    { source: "The river is low.", target: "The river is low.", finds: ["The river is low."] },
    {
      source: "دریا خاموش ہے۔",
      target: "دریا خاموش ہے۔",
      from: "ur",
      to: "fa",
      finds: ["دریا خاموش ہے۔"],
    },
    {
      source: "Save changes",
      target: "Save changes",
      kind: "string",
      to: "ps",
      finds: ["Save changes"],
    },
    { source: "Anna Berger", target: "Anna Berger", finds: [] },
    { source: "OK", target: "OK", finds: [] },
    { source: "12–14, 2024", target: "12–14, 2024", finds: [] },
    { source: "https://example.org/map", target: "https://example.org/map", finds: [] },
    { source: "The river.", target: "The river.", from: "en-GB", to: "en-US", finds: [] },
  ],
} as const satisfies Check;

function wantsTranslation(text: string, isString: boolean): boolean {
  const words = text.replace(NOT_WORDS, " ").match(/[\p{L}\p{M}]{2,}/gu) ?? [];
  const cased = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  if (
    words.length === 0 ||
    words.every((word) => word === word.toUpperCase() && /\p{Lu}/u.test(word))
  )
    return false;
  if (isString) return words.length > 1 || text.length > 12;
  return words.length > 1 && cased < words.length;
}

const NOT_WORDS =
  /\{[^{}]{0,200}\}+|%\S{1,12}|<[^<>]{0,200}>|https?:\S{1,400}|[\w.-]{1,80}@[\w.-]{1,80}|`[^`]{0,200}`/g;
