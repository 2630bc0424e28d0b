import type { Check, Example, Fault } from "./check";
import type { Text } from "./text";
import { LATIN, SYNTAX } from "./traits";

/** Source words left standing in a translation of another script. A name or a title in brackets is not meant. */
export const sourceLeftOver = {
  id: "source-left-over",
  severity: "warning",
  needs: { target: LATIN, source: LATIN },

  find({ source, target }) {
    if (target.script === "Latn" || source.script !== "Latn") return [];
    const runs = [...target.text.matchAll(RUN)].filter(
      ({ 0: run, index }) =>
        isProse(run) &&
        source.text.includes(run) &&
        run.length < target.text.trim().length - 1 &&
        target.text.charAt(index - 1) !== "{",
    );
    const found = runs.map(({ 0: run, index: start }): Fault => {
      return { side: "target", start, end: start + run.length };
    });
    return found.length > 0 ? found : singleWords(source, target);
  },
} as const satisfies Check;

/** One small word among letters of another script. In brackets it was left on purpose. */
function singleWords(source: Text, target: Text): Fault[] {
  if (!/[a-z]{4}/.test(target.text)) return []; // quicker than the whole pattern
  if (((source.traits | target.traits) & SYNTAX) !== 0) return [];
  const words = [...target.text.matchAll(WORD)];
  if (words.length === 0 || !LETTERS.test(target.text)) return [];
  return words.flatMap(({ 0: word, index: start }) => {
    const isKept = new RegExp(`(?<![\\w.@/-])${word}(?![\\w@/-])`).test(source.text);
    return isKept ? [{ side: "target", start, end: start + word.length, severity: "note" }] : [];
  });
}

const WORD = /(?<=^|\s)[a-z]{4,30}(?=[\s،؛؟۔。，]|\.?\s|\.?$)/g;
/** Three letters of the other script and more. */
const LETTERS = /(?:(?!\p{Script=Latin})\p{L}.{0,9}){3}/u;

/** Three and more Latin words in a row. */
const RUN = /[A-Za-z'’]{1,40}(?:[ ,]{1,2}[A-Za-z'’]{1,40}){2,60}/g;

function isProse(run: string): boolean {
  return (run.match(/(?:^| )[a-z]/g)?.length ?? 0) >= 2;
}

export const examples: readonly Example[] = [
  {
    source: "The ferry leaves at noon.",
    target: "بېړۍ leaves at noon.",
    to: "ps",
    finds: ["leaves at noon"],
  },
  {
    source: "渡し船 and the quay",
    target: "渡船 and the quay",
    from: "en",
    to: "zh",
    finds: ["and the quay"],
  },
  {
    source: "Many officials said so.",
    target: "بسیاری از officials چنین گفتند.",
    to: "fa",
    finds: ["officials"],
  },
  { source: "the word tide", target: "کلمهٔ جزر (tide)", to: "fa", finds: [] },
  {
    source: "The World Water Council met.",
    target: "World Water Council کا اجلاس ہوا۔",
    to: "ur",
    finds: [],
  },
  {
    source: "Read River Notes again.",
    target: "River Notes را دوباره بخوانید.",
    to: "fa",
    finds: [],
  },
  {
    source: "{count, plural, one {# boat} other {# boats}}",
    target: "{count, plural, one {# قارب} other {# قوارب}}",
    to: "ar",
    finds: [],
  },
  { source: "The ferry leaves at noon.", target: "Die Fähre leaves at noon.", finds: [] },
  {
    source: "The poem “the ferry leaves at noon”",
    target: "Das Gedicht „the ferry leaves at noon“",
    finds: [],
  },
  { source: "He wrote it all down.", target: "هغه ولیکل: and so on and on.", to: "ps", finds: [] },
  { source: "the ferry leaves at noon.", target: "the ferry leaves at noon.", to: "ps", finds: [] },
];
