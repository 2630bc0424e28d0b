import { languageOf } from "./locale";
import { scriptOf } from "./script";

export type Marks = {
  readonly stop: string;
  readonly question: string;
  readonly comma: string;
  readonly semicolon: string;
};

/** The marks a language ends its sentences and clauses with. */
export function marksOf(tag: string): Marks {
  return OF_LANGUAGE[languageOf(tag)] ?? OF_SCRIPT[scriptOf(tag)] ?? LATIN;
}

const LATIN: Marks = { stop: ".", question: "?", comma: ",", semicolon: ";" };
const ARABIC: Marks = { stop: ".", question: "؟", comma: "،", semicolon: "؛" };
const CHINESE: Marks = { stop: "。", question: "？", comma: "，", semicolon: "；" };

const OF_SCRIPT: Readonly<Record<string, Marks>> = {
  Arab: ARABIC,
  Hans: CHINESE,
  Hant: CHINESE,
  Jpan: { ...CHINESE, comma: "、" },
};

const OF_LANGUAGE: Readonly<Record<string, Marks>> = {
  ur: { ...ARABIC, stop: "۔" },
  hi: { ...LATIN, stop: "।" },
  ne: { ...LATIN, stop: "।" },
  bn: { ...LATIN, stop: "।" },
  pa: { ...LATIN, stop: "।" },
  el: { ...LATIN, question: ";", semicolon: "·" },
  hy: { stop: "։", question: "՞", comma: ",", semicolon: "․" },
  am: { stop: "።", question: "?", comma: "፣", semicolon: "፤" },
  my: { stop: "။", question: "။", comma: "၊", semicolon: "၊" },
};
