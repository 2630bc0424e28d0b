import type { Check, Example, Facing, Fault } from "./check";
import { CAPITAL } from "./traits";

/** A sentence begins with a capital where its script has them and the source does so; two capitals at the head of a word are a slip of the shift key. */
export const capitals = {
  id: "capitals",
  severity: "note",
  needs: { either: CAPITAL },

  find(facing) {
    const { source, target } = facing;
    if (!CASED.has(target.script)) return [];
    return [...firstLetter(source.text, target.text, facing), ...doubled(source.text, target.text)];
  },
} as const satisfies Check;

const CASED = new Set(["Latn", "Cyrl", "Grek", "Armn"]);

/** The first letter and what stands before it; the Afrikaans and Dutch article 'n and 't do not count. */
const FIRST =
  /^(?:['’][nst](?=\s)|[^\p{L}\p{N}{}%<$&\u{f0000}-\u{fbfff}]){0,6}(\p{L})(?=[\p{Ll}\p{M}]{0,40}(?:[\s,.!?:;'’")…]|$))/u;

/** Only words that are otherwise small: names such as iPhone begin as they like. In running text a clause may well begin a sentence. */
function firstLetter(source: string, target: string, { pair, target: { base } }: Facing): Fault[] {
  const [asked, had] = [FIRST.exec(source), FIRST.exec(target)];
  if (asked?.[1] === undefined || had?.[1] === undefined) return [];
  const [wants, has] = [isCapital(asked[1]), isCapital(had[1])];
  const inProse = pair.kind !== undefined && pair.kind !== "string";
  if (wants === undefined || has === undefined || wants === has) return [];
  if (!wants && (inProse || base === "de")) return [];
  const start = had[0].length - had[1].length;
  const text = wants ? had[1].toUpperCase() : had[1].toLowerCase();
  const end = start + had[1].length;
  return [
    { side: "target", start, end, ...(has && { variant: "small" }), fix: { start, end, text } },
  ];
}

/** Nothing for a letter of a script without capitals. */
function isCapital(letter: string): boolean | undefined {
  if (letter.toLowerCase() === letter.toUpperCase()) return undefined;
  return letter !== letter.toLowerCase();
}

/** `DAs`. Where the source has such words, they are names. */
function doubled(source: string, target: string): Fault[] {
  if (!MAYBE_DOUBLED.test(target)) return [];
  return [...target.matchAll(/(?<![\p{L}\p{M}])\p{Lu}{2}\p{Ll}[\p{L}\p{M}]{0,30}/gu)]
    .filter(([word]) => !source.includes(word))
    .map(({ 0: word, index: start }) => {
      const text = word.charAt(0) + word.charAt(1).toLowerCase() + word.slice(2);
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

export const examples: readonly Example[] = [
  { source: "The river", target: "der Fluss", finds: ["d"], fixed: "Der Fluss" },
  { source: "The river", target: "Der Fluss", finds: [] },
  { source: "دریا", target: "the river", from: "ur", to: "en", finds: [] },
  { source: "find", target: "Vind", to: "nl", finds: ["V"], fixed: "vind" },
  { source: "find", target: "Şüpheli", to: "tr", finds: ["Ş"], fixed: "şüpheli" },
  { source: "find the river", target: "Trouver la rivière", to: "fr", kind: "body", finds: [] },
  { source: "The river", target: "سیند", to: "ps", finds: [] },
  { source: "The boat", target: "DAs Boot", finds: ["DAs"], fixed: "Das Boot" },
  { source: "The WTO’s DNA", target: "Die DNA der WTO", finds: [] },
];
