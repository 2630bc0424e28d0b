import type { Check, Example } from "./check";
import { BRACKET } from "./traits";

/** An acronym that the source introduces in brackets is introduced in the translation too, in its own letters or another language's. */
export const acronyms = {
  id: "acronyms",
  severity: "note",
  needs: { source: BRACKET },

  find({ source, target }) {
    if (target.text.trim() === "") return [];
    const introduced = [...source.text.matchAll(INTRODUCED)];
    const lost = introduced.filter(
      ([, name = ""]) => !target.text.includes(name) && !BRACKETED.test(target.text),
    );
    return lost.map(({ 0: quote, index }) => ({
      side: "source",
      start: index + 1,
      end: index + quote.length - 1,
    }));
  },
} as const satisfies Check;

const INTRODUCED = /\(([A-Z]{2,8})\)/g;
const BRACKETED = /[(（][^()（）]{1,40}[)）]/;

export const examples: readonly Example[] = [
  {
    source: "The World Water Council (WWC) met.",
    target: "Der Weltwasserrat tagte.",
    finds: ["WWC"],
  },
  {
    source: "The World Water Council (WWC) met.",
    target: "Der Weltwasserrat (WWC) tagte.",
    finds: [],
  },
  {
    source: "The Water Council (WC) met.",
    target: "د اوبو شورا (WC) غونډه وکړه.",
    to: "ps",
    finds: [],
  },
  {
    source: "The Water Council (WC) met.",
    target: "پانی کی کونسل (ڈبلیو سی) کا اجلاس ہوا۔",
    to: "ur",
    finds: [],
  },
];
