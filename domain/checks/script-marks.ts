import { marksOf } from "../languages/marks";
import type { Check, Example, Fault } from "./check";
import { ARABIC, HAN, LATIN } from "./traits";

/** Marks of another script: a Latin comma or question mark behind Arabic letters, a half-width stop in Chinese, ۔ in Persian. */
export const scriptMarks = {
  id: "script-marks",
  severity: "warning",
  needs: { target: ARABIC | HAN | LATIN },

  find({ target: { text, base, language, script, traits } }) {
    const pattern = (traits & ARABIC) !== 0 && script === "Arab" ? BEHIND_ARABIC : PATTERNS[script];
    if (pattern === undefined || (pattern === BEHIND_LATIN && !FOREIGN.test(text))) return [];
    const right = rightMarks(base, script, language);
    const faults: Fault[] = [];
    for (const { 1: mark = "", index: at, 0: all } of text.matchAll(pattern)) {
      const better = right[mark];
      const start = at + all.indexOf(mark, 1);
      if (better === undefined || better === mark) continue;
      faults.push({
        side: "target",
        start,
        end: start + mark.length,
        values: { right: better },
        fix: { start, end: start + mark.length, text: better },
      });
    }
    return faults;
  },
} as const satisfies Check;

const BEHIND_ARABIC =
  /[\u0620-\u064a\u0671-\u06d3\u06d5\u064b-\u0652»”)]([,;?]|[.۔](?!\.))(?=[\s»”")]|$)/g;
const BEHIND_HAN =
  /[\u3040-\u30ff\u3400-\u9fff」』”]([,;?!.])(?=[\s\u3040-\u30ff\u3400-\u9fff」』”]|$)/g;
const BEHIND_LATIN = /[\p{L}»”)]([،؛؟۔，。])/gu;

/** Quicker than with the letter before them: most texts have none. */
const FOREIGN = /[،؛؟۔，。]/;

const PATTERNS: Readonly<Record<string, RegExp>> = {
  Hans: BEHIND_HAN,
  Hant: BEHIND_HAN,
  Jpan: BEHIND_HAN,
  Latn: BEHIND_LATIN,
  Cyrl: BEHIND_LATIN,
};

function rightMarks(
  base: string,
  script: string,
  language: string,
): Readonly<Record<string, string>> {
  const { stop, question, comma, semicolon } = marksOf(language);
  if (script === "Latn" || script === "Cyrl")
    return { "،": ",", "؛": ";", "؟": "?", "۔": ".", "，": ",", "。": "." };
  const stops = STOPS[base];
  return {
    ",": comma,
    ";": semicolon,
    "?": question,
    "!": script === "Arab" ? "!" : "！",
    ...(stops ?? (script === "Arab" ? {} : { ".": stop })),
  };
}

/** Pashto ends sentences with either stop. */
const STOPS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ar: { "۔": "." },
  fa: { "۔": "." },
  ur: { ".": "۔" },
  ps: {},
};

export const examples: readonly Example[] = [
  { source: "Bread, water", target: "ډوډۍ, اوبه", to: "ps", finds: [","], fixed: "ډوډۍ، اوبه" },
  { source: "Who is there?", target: "کی آنجاست?", to: "fa", finds: ["?"], fixed: "کی آنجاست؟" },
  { source: "Who is there?", target: "کون ہے؟", to: "ur", finds: [] },
  {
    source: "The river is low.",
    target: "دریا میں پانی کم ہے.",
    to: "ur",
    finds: ["."],
    fixed: "دریا میں پانی کم ہے۔",
  },
  {
    source: "The river is low.",
    target: "آب دریا کم است۔",
    to: "fa",
    finds: ["۔"],
    fixed: "آب دریا کم است.",
  },
  { source: "The river is low.", target: "د سیند اوبه کمې دي۔", to: "ps", finds: [] },
  {
    source: "The river is low.",
    target: "河水很浅.",
    to: "zh",
    finds: ["."],
    fixed: "河水很浅。",
  },
  { source: "1,000 boats", target: "1,000 زورق", to: "ar", finds: [] },
  { source: "Bread, water", target: "Brot، Wasser", finds: ["،"], fixed: "Brot, Wasser" },
  { source: "See (Map, 3)", target: "انظر (Map, 3)", to: "ar", finds: [] },
];
