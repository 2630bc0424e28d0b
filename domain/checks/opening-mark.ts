import type { Check, Example, Fault } from "./check";
import { SYNTAX } from "./traits";

/** Spanish opens its questions and exclamations: ¿ and ¡ stand where ? and ! end. */
export const openingMark = {
  id: "opening-mark",
  severity: "warning",

  find({ target: { text, base, traits } }) {
    if (base !== "es" && base !== "ast") return [];
    if (!/[?!]/.test(text) || (traits & SYNTAX) !== 0 || text.includes("://")) return [];
    return [...text.matchAll(SENTENCE)].flatMap(({ 0: found, index: start, groups }) => {
      const opening = (groups?.mark ?? "").startsWith("?") ? "¿" : "¡";
      return /[¿¡]/.test(found) ? [] : [faultOf(start, start + found.length, opening, found)];
    });
  },
} as const satisfies Check;

/** From behind the last end mark to the next one. */
const SENTENCE =
  /(?<=^|[.!?…:»”"\n] ?)[^\s.!?…:»”"\n][^.!?…:\n]{0,400}\p{L}["»”)]{0,2}(?<mark>[?!]+)/gu;

/** Where a clause stands before the question, only a person knows where it opens. */
function faultOf(start: number, end: number, opening: string, sentence: string): Fault {
  const isCertain = !/[,;—–«“"(]/.test(sentence);
  return {
    ...{ side: "target" as const, start, end, values: { mark: opening } },
    ...(isCertain && { fix: { start, end: start, text: opening } }),
  };
}

export const examples: readonly Example[] = [
  { source: "What is it?", target: "Qué es?", to: "es", finds: ["Qué es?"], fixed: "¿Qué es?" },
  { source: "Stop!", target: "Alto!", to: "es", finds: ["Alto!"], fixed: "¡Alto!" },
  { source: "What is it?", target: "¿Qué es?", to: "es", finds: [] },
  { source: "And, what is it?", target: "Y, ¿qué es?", to: "es", finds: [] },
  { source: "And, what is it?", target: "Y, qué es?", to: "es", finds: ["Y, qué es?"] },
  {
    source: "It is late. Who comes?",
    target: "Es tarde. Quién viene?",
    to: "es",
    finds: ["Quién viene?"],
    fixed: "Es tarde. ¿Quién viene?",
  },
  { source: "What is it?", target: "این چیست؟", to: "fa", finds: [] },
];
