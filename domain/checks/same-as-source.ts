import { plain } from "../codes/code";
import type { ParagraphKind } from "../formats/format";
import type { Check, Example } from "./check";

/** A translation that is its source word for word was probably forgotten. Names, codes and figures may well stay. */
export const sameAsSource = {
  id: "same-as-source",
  severity: "warning",

  find({ source, target, pair }) {
    if (source.base === target.base || source.text.length !== target.text.length) return [];
    const text = plain(target.text).trim();
    if (text !== plain(source.text).trim() || !wantsTranslation(text, pair.kind)) return [];
    return [{ side: "target", start: 0, end: target.text.length }];
  },
} as const satisfies Check;

/** Prose wants more than names; one long word alone may be a string that was forgotten. */
function wantsTranslation(text: string, kind: ParagraphKind | undefined): boolean {
  const bare = text.replace(NOT_WORDS, " ");
  const words = (bare.match(/[\p{L}\p{M}]{2,}/gu) ?? []).filter((word) => !ROMAN.test(word));
  const names = words.filter((word) => /\p{Lu}/u.test(word)).length;
  if (words.length > 1)
    return names < words.length || (kind === "string" && !words.every(isCapitals));
  const alone =
    kind === undefined || kind === "string" ? /^\p{L}{6,30}[.!?:]?$/u : /^\p{Ll}{6,30}[.!?:]$/u;
  return words.length === 1 && alone.test(text) && !/\p{Ll}\p{Lu}|\p{Lu}{2}/u.test(text);
}

function isCapitals(word: string): boolean {
  return word === word.toUpperCase() && word !== word.toLowerCase();
}

const ROMAN = /^[ivxlcm]+$/i;

/** Placeholders, tags, entities, addresses, tags of a network, words with figures, code. */
const NOT_WORDS =
  /\{[^{}]{0,200}\}+|%\S{1,12}|\$\w{1,40}\$?|<[^<>]{0,200}>|&#?\w{1,30};|https?:\S{1,400}|[\w.-]{1,80}@[\w.-]{1,80}|(?<!\w)#\w{1,60}|\b\w{1,40}(?:\.\w{2,40}){1,6}\b|[A-Za-z_]{1,40}\d\w{0,40}|\d+[A-Za-z]\w{0,40}|`[^`]{0,200}`/g;

export const examples: readonly Example[] = [
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
  { source: "Unchanged", target: "Unchanged", finds: ["Unchanged"] },
  { source: "Berlin", target: "Berlin", kind: "heading", finds: [] },
  { source: "OK", target: "OK", finds: [] },
  { source: "12–14, 2024", target: "12–14, 2024", finds: [] },
  { source: "https://example.org/map", target: "https://example.org/map", finds: [] },
  { source: "The river.", target: "The river.", from: "en-GB", to: "en-US", finds: [] },
];
