import type { Check, Example, Fault } from "./check";
import type { Text } from "./text";
import { MARK_APART, SYNTAX, UNSEEN } from "./traits";

/** Spaces around marks: none before a comma, one behind an Arabic comma, a narrow one before ; ! ? : in French, none beside Chinese marks. */
export const punctuationSpace = {
  id: "punctuation-space",
  severity: "warning",

  find({ source, target, pair }) {
    if (pair.kind === "string" && source.text === target.text) return [];
    if (isSpaced(source)) return [];
    const rules = rulesOf(target).filter(
      ({ needs }) => needs === undefined || (target.traits & needs) !== 0,
    );
    if (rules.length === 0) return [];
    const prose = proseOf(target);
    return rules.flatMap((rule) => faultsOf(rule, prose));
  },
} as const satisfies Check;

/** A source that keeps its marks apart was cut into words by a program. */
function isSpaced({ text, traits }: Text): boolean {
  return (traits & MARK_APART) !== 0 && SPACED.test(text);
}

const SPACED = /[\p{L}\p{N}] [,.](?:\s|$)/u;

/** What the pattern finds is wrong (a run of spaces is tried at its head alone: a million of them are no matter); `text` gives what belongs there. */
type Rule = {
  readonly pattern: RegExp;
  readonly text: (found: string) => string;
  readonly variant: string;
  /** Traits without which it finds nothing. */
  readonly needs?: number;
};

const NARROW = "\u202f";
const NONE = () => "";

const BEFORE: Rule = {
  pattern: /[ \u00a0\u202f](?<![ \u00a0\u202f]{2})[ \u00a0\u202f]*(?=[,;:!?.](?:\s|$))/g,
  text: NONE,
  variant: "before",
  needs: MARK_APART,
};
const BEFORE_ARABIC: Rule = {
  pattern:
    /[ \u00a0\u202f\u200c](?<=[^\s.].)[ \u00a0\u202f\u200c]{0,8}(?=[،؛؟۔!:](?!\))|\.(?:\s|$))/g,
  text: NONE,
  variant: "before",
  needs: MARK_APART | UNSEEN,
};
const BEHIND_ARABIC: Rule = {
  pattern: /([،؛؟۔])(?=[\p{L}])/gu,
  text: (mark) => `${mark} `,
  variant: "behind",
};
const BESIDE_CHINESE: Rule = {
  pattern:
    /([ \u3000](?<![ \u3000]{2})[ \u3000]*)(?=[，。、；：！？）」』》])|(?<=[，。、；：！？（「『《])( +)(?=\S)/g,
  text: NONE,
  variant: "beside",
};
const FRENCH_MISSING: Rule = {
  pattern: /(?<=[\p{L}\p{N}»)])([;!?]+|:)(?=[\s\])»”]|$|[\u{f4000}-\u{fbfff}])/gu,
  text: (mark) => `${mark === ":" ? "\u00a0" : NARROW}${mark}`,
  variant: "french",
};
const FRENCH_WIDE: Rule = {
  pattern: /(?<=\S)( )(?=[;!?]+(?:\s|$))/g,
  text: () => NARROW,
  variant: "french",
};
const FRENCH_COLON: Rule = {
  pattern: /(?<=\S)( )(?=:(?:\s|$))/g,
  text: () => "\u00a0",
  variant: "french",
};
const FRENCH_PERCENT: Rule = {
  pattern: /(?<=\p{Nd})[ ]?%(?=[\s,.;)»]|$)/gu,
  text: () => `${NARROW}%`,
  variant: "french",
};
const BEFORE_FRENCH: Rule = {
  ...BEFORE,
  pattern: /[ \u00a0\u202f](?<![ \u00a0\u202f]{2})[ \u00a0\u202f]*(?=[,.](?:\s|$))/g,
};

const OF_SCRIPT: Readonly<Record<string, readonly Rule[]>> = {
  Arab: [BEFORE_ARABIC, BEHIND_ARABIC],
  Hans: [BESIDE_CHINESE],
  Hant: [BESIDE_CHINESE],
  Jpan: [BESIDE_CHINESE],
};
const FRENCH = [FRENCH_PERCENT, FRENCH_MISSING, FRENCH_WIDE, FRENCH_COLON, BEFORE_FRENCH];
const USUAL = [BEFORE];

function rulesOf({ base, script, language }: Text): readonly Rule[] {
  if (base === "fr" && !/-(?:CA|CH)/i.test(language)) return FRENCH;
  return OF_SCRIPT[script] ?? USUAL;
}

/** Tags, code and addresses are not prose. */
function proseOf({ text, traits }: Text): string {
  if ((traits & SYNTAX) === 0 && !text.includes("://")) return text;
  return text.replace(NOT_PROSE, (part) => "x".repeat(part.length));
}

const NOT_PROSE = /<[^<>]{1,1000}>|`[^`]{1,300}`|https?:\S{1,500}/g;

function faultsOf({ pattern, text: better, variant }: Rule, text: string): Fault[] {
  if (text.search(pattern) === -1) return [];
  return [...text.matchAll(pattern)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    return { side: "target", start, end, variant, fix: { start, end, text: better(match[0]) } };
  });
}

export const examples: readonly Example[] = [
  { source: "Bread, water", target: "ډوډۍ ، اوبه", to: "ps", finds: [" "], fixed: "ډوډۍ، اوبه" },
  { source: "Bread, water", target: "نان،آب", to: "fa-AF", finds: ["،"], fixed: "نان، آب" },
  { source: "Bread, water", target: "روٹی، پانی", to: "ur", finds: [] },
  { source: "10,000 boats", target: "۱۰،۰۰۰ کښتۍ", to: "ps", finds: [] },
  { source: "Bread, water", target: "Brot , Wasser", finds: [" "], fixed: "Brot, Wasser" },
  {
    source: "Who is there?",
    target: "Qui est là?",
    to: "fr",
    finds: ["?"],
    fixed: "Qui est là\u202f?",
  },
  { source: "Who is there?", target: "Qui est là\u202f?", to: "fr", finds: [] },
  {
    source: "Who is there?",
    target: "Qui est là ?",
    to: "fr",
    finds: [" "],
    fixed: "Qui est là\u202f?",
  },
  { source: "It is 5%.", target: "C’est 5%.", to: "fr", finds: ["%"], fixed: "C’est 5\u202f%." },
  { source: "It is 5%.", target: "C’est 5\u00a0%.", to: "fr", finds: [] },
  { source: "Bread, water", target: "面包， 水", to: "zh", finds: [" "], fixed: "面包，水" },
  {
    source: "See https://example.org/?a",
    target: "Voir https://example.org/?a",
    to: "fr",
    finds: [],
  },
  { source: "a .NET file", target: "eine .NET-Datei", finds: [] },
  { source: "At 10:30", target: "À 10:30", to: "fr", finds: [] },
  { source: "Bread , water", target: "Brot , Wasser", finds: [] },
  { source: "Who is it?", target: "Who is it?", to: "fr", kind: "string", finds: [] },
  { source: "Type `a ; b` now", target: "Jetzt `a ; b` eingeben", finds: [] },
  {
    source: "He said: come.",
    target: "Il a dit : viens.",
    to: "fr",
    finds: [" "],
    fixed: "Il a dit\u00a0: viens.",
  },
  {
    source: "Bread, water",
    target: "Du pain , de l’eau",
    to: "fr",
    finds: [" "],
    fixed: "Du pain, de l’eau",
  },
];
