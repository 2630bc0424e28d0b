import type { Check, Fault } from "./check";
import { CAPITAL } from "./traits";

/** A sentence begins with a capital where its script has them and the source does so; two capitals at the head of a word are a slip of the shift key. */
export const capitals = {
  id: "capitals",
  severity: "note",
  needs: { either: CAPITAL },

  find({ source, target }) {
    if (!CASED.has(target.script)) return [];
    return [...firstLetter(source.text, target.text), ...doubled(source.text, target.text)];
  },

  examples: [
    { source: "The river", target: "der Fluss", finds: ["d"], fixed: "Der Fluss" },
    { source: "The river", target: "Der Fluss", finds: [] },
    { source: "دریا", target: "the river", from: "ur", to: "en", finds: [] },
    { source: "The river", target: "سیند", to: "ps", finds: [] },
    { source: "The boat", target: "DAs Boot", finds: ["DAs"], fixed: "Das Boot" },
    { source: "The WTO’s DNA", target: "Die DNA der WTO", finds: [] },
  ],
} as const satisfies Check;

const CASED = new Set(["Latn", "Cyrl", "Grek", "Armn"]);

function firstLetter(source: string, target: string): Fault[] {
  if (!/^["“„«¿¡([\s]{0,4}\p{Lu}\p{Ll}/u.test(source)) return [];
  const match = /^(["“„«¿¡([\s]{0,4})(\p{Ll})(?=\p{Ll}+(?:[\s,.!?]|$))/u.exec(target);
  if (match === null) return [];
  const start = match[1]?.length ?? 0;
  return [
    {
      side: "target",
      start,
      end: start + 1,
      fix: { start, end: start + 1, text: target.charAt(start).toUpperCase() },
    },
  ];
}

/** `DAs`. Where the source has such words, they are names. */
function doubled(source: string, target: string): Fault[] {
  if (!MAYBE_DOUBLED.test(target)) return [];
  return [...target.matchAll(/(?<![\p{L}\p{M}])\p{Lu}{2}\p{Ll}{1,30}(?!\p{L})/gu)]
    .filter(([word]) => !source.includes(word))
    .map(({ 0: word, index: start }) => {
      const text = word.charAt(0) + word.slice(1).toLowerCase();
      return {
        side: "target",
        start,
        end: start + word.length,
        variant: "doubled",
        fix: { start, end: start + word.length, text },
      };
    });
}

/** Quick, and right about all texts without such a word. */
const MAYBE_DOUBLED = /[A-ZÀ-ÞΑ-ΩА-ЯԱ-Ֆ]{2}[a-zß-ÿα-ωа-яա-ֆ]/;
