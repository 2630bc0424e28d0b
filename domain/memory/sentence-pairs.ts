import { align } from "../alignment/align";
import { CODE, type Code, codeAt, plain } from "../codes/code";
import { sentencesIn } from "../segmentation/sentences";
import type { Cutter } from "../segmentation/srx";

type Texts = {
  readonly source: string;
  readonly target: string;
  /** Of both texts. */
  readonly codes: readonly Code[];
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
};

export type SentencePair = {
  readonly source: string;
  readonly target: string;
  readonly codes: readonly Code[];
};

/** Where sentences were merged or split, only what the aligner is sure of is remembered. */
const SURE = 0.75;

/**
 * The sentences of an approved passage that answer each other, as the aligner pairs them. Where there
 * are as many on both sides and each answers its own, that is taken at its word: a passage is too
 * short a text for the aligner to be sure in. None where the passage is one sentence, and none that
 * cut a pair of codes in two.
 */
export function sentencePairs(
  { codes, ...texts }: Texts,
  cut: Cutter = sentencesIn,
): SentencePair[] {
  const trimmed = (text: string, language: string) =>
    cut(text, language)
      .map((sentence) => sentence.trim())
      .filter((sentence) => sentence !== "");
  const source = trimmed(texts.source, texts.sourceLanguage);
  const target = trimmed(texts.target, texts.targetLanguage);
  if (source.length < 2 || target.length < 2) return [];
  const { beads } = align(unitsOf(source), unitsOf(target), {
    from: texts.sourceLanguage,
    to: texts.targetLanguage,
  });
  const oneToOne =
    source.length === target.length &&
    beads.every((bead) => bead.source.length === 1 && bead.target[0] === bead.source[0]);
  return beads
    .filter(({ confidence }) => oneToOne || confidence >= SURE)
    .map((bead) => ({
      source: bead.source.map((at) => source[at]).join(" "),
      target: bead.target.map((at) => target[at]).join(" "),
    }))
    .filter((pair) => pair.source !== "" && pair.target !== "")
    .filter((pair) => isWhole(pair.source) && isWhole(pair.target))
    .map((pair) => ({ ...pair, codes: codesOf(pair.source + pair.target, codes) }));
}

const unitsOf = (sentences: readonly string[]) =>
  sentences.map((sentence) => ({ text: plain(sentence) }));

/** What opens in it closes in it. */
function isWhole(text: string): boolean {
  const open: number[] = [];
  for (const [character] of text.matchAll(CODE)) {
    const code = codeAt(character);
    if (code?.type === "open") open.push(code.id);
    if (code?.type === "close" && open.pop() !== code.id) return false;
  }
  return open.length === 0;
}

function codesOf(text: string, codes: readonly Code[]): Code[] {
  const used = new Set([...text.matchAll(CODE)].map(([character]) => codeAt(character)?.id));
  return codes.filter(({ id }) => used.has(id));
}
