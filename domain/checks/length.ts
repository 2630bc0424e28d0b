import { plain } from "../codes/code";
import { languageOf } from "../languages/locale";
import type { Check, Example, Facing, Pair } from "./check";
import type { Text } from "./text";
import { CODE_MARK } from "./traits";

/**
 * Far too short or too long for this pair of languages: probably something is missing, or two
 * texts stand in one passage. What the project has approved so far sets the measure, else the
 * usual lengths of languages do.
 */
export const length = {
  id: "length",
  severity: "warning",

  find(facing) {
    const { source, target } = facing;
    const [asked, had] = [lengthOf(source), lengthOf(target)];
    if (had === 0 || Math.max(asked, had) < SHORTEST) return [];
    const { least, most } = boundsOf(facing, asked);
    if (had >= least && had <= most) return [];
    const variant = had < least ? "short" : "long";
    return [
      {
        side: "target",
        start: 0,
        end: target.text.length,
        variant,
        values: { length: String(had), usual: String(Math.round((least + most) / 2)) },
      },
    ];
  },
} as const satisfies Check;

/** In characters. Under this a single word makes all the difference. */
const SHORTEST = 60;

function lengthOf({ text, traits }: Text): number {
  return ((traits & CODE_MARK) !== 0 ? plain(text) : text).trim().length;
}

function boundsOf({ options, pair }: Facing, asked: number): { least: number; most: number } {
  const learned = options.lengthRatio;
  if (learned !== undefined) {
    const width = Math.max(0.08, learned.deviation) * 4 + 20 / (asked + 20);
    return {
      least: asked * Math.max(0.1, learned.mean - width),
      most: asked * (learned.mean + width) + 20,
    };
  }
  const usual = usualOf(pair);
  return { least: asked * usual * 0.38 - 8, most: asked * usual * 2.4 + 30 };
}

/** Target characters per source character: what the project has learned, or what is usual. */
export function usualLength({ options, pair }: Facing): number {
  return options.lengthRatio?.mean ?? usualOf(pair);
}

function usualOf({ from, to }: Pair): number {
  return (PER_ENGLISH[languageOf(to)] ?? 1) / (PER_ENGLISH[languageOf(from)] ?? 1);
}

/** Characters per character of the English text that says the same. */
const PER_ENGLISH: Readonly<Record<string, number>> = {
  ps: 0.94,
  fa: 0.86,
  ur: 0.95,
  ar: 0.74,
  he: 0.78,
  de: 1.12,
  es: 1.12,
  fr: 1.13,
  it: 1.1,
  pt: 1.07,
  nl: 1.1,
  ru: 1.05,
  tr: 1.02,
  zh: 0.29,
  ja: 0.45,
  ko: 0.5,
  hi: 0.98,
  th: 0.85,
  am: 0.68,
  el: 1.13,
};

export const examples: readonly Example[] = [
  {
    source:
      "The river has been low since the spring, and the ferry has stayed at its landing for weeks.",
    target: "Der Fluss",
    finds: ["Der Fluss"],
  },
  {
    source:
      "The river has been low since the spring, and the ferry has stayed at its landing for weeks.",
    target: "له پسرلي راهیسې د سیند اوبه کمې دي او بېړۍ له څو اوونیو راهیسې پر غاړه ولاړه ده.",
    to: "ps",
    finds: [],
  },
  {
    source:
      "The river has been low since the spring, and the ferry has stayed at its landing for weeks.",
    target: "入春以来河水一直很浅，渡船已在码头停了好几个星期。",
    to: "zh",
    finds: [],
  },
  {
    source: "The ferry stays.",
    target:
      "تبقى العبارة في مرساها طوال هذا الأسبوع، ولن تغادره قبل أن يرتفع منسوب الماء في النهر مرة أخرى بعد أمطار الخريف.",
    to: "ar",
    finds: [
      "تبقى العبارة في مرساها طوال هذا الأسبوع، ولن تغادره قبل أن يرتفع منسوب الماء في النهر مرة أخرى بعد أمطار الخريف.",
    ],
  },
  { source: "Yes.", target: "Jawohl, so ist es.", finds: [] },
];
