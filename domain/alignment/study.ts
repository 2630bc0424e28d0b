import { anchoredBand } from "./anchored-band";
import { anchorChain } from "./anchors";
import type { Band } from "./band";
import type { AlignOptions, Unit } from "./bead";
import { cognates, idsOf, joined, type WordPairs } from "./cognates";
import { emptyVocabulary, type Side, sideOf, type Vocabulary } from "./corpus";
import { type EdgeModel, firstEdgeModel } from "./edge-model";
import { firstRatio, type LengthRatio } from "./length-model";
import { SHAPES } from "./shapes";

/** In units: from here on, looking everywhere would take too long. */
export const LONG = 2000;
/** Cells to each side of the first band of a long text, where no landmarks are known: see `findWay`. */
const FIRST_STRIP = 60;

export type Pair = {
  readonly source: Side;
  readonly target: Side;
  readonly wide: Band;
  band: Band;
  ratio: LengthRatio;
};

/** Everything that is known so far of texts that are aligned together. */
export type Study = {
  readonly pairs: readonly Pair[];
  readonly sourceWords: Vocabulary;
  readonly targetWords: Vocabulary;
  /** Words that look alike, or are said to answer each other. */
  readonly alike: WordPairs;
  readonly isLong: boolean;
  prior: readonly number[];
  edges: EdgeModel;
};

export type TextPair = readonly [readonly Unit[], readonly Unit[]];

/** The texts as numbers, and what can be known of them before the first look. */
export function studyOf(texts: readonly TextPair[], options: AlignOptions): Study {
  const sourceWords = emptyVocabulary();
  const targetWords = emptyVocabulary();
  const sides = [...texts, ...exampleTexts(options)].map(([from, to]) => ({
    source: sideOf(from, sourceWords),
    target: sideOf(to, targetWords),
  }));
  const alike = joined(
    cognates(sourceWords, targetWords),
    termPairs(options, sourceWords, targetWords),
  );
  const isLong = sides.some(({ source }) => source.count > LONG);
  const pairs = sides.map(({ source, target }): Pair => {
    const chain = anchorChain(source, target, alike);
    const wide = anchoredBand(chain, source.count, target.count, isLong ? FIRST_STRIP : undefined);
    return { source, target, wide, band: wide, ratio: firstRatio(source, target) };
  });
  const prior = SHAPES.map((shape) => shape.prior);
  return { pairs, sourceWords, targetWords, alike, isLong, prior, edges: firstEdgeModel() };
}

/** Examples are one more pair of texts to learn from, aligned like the others. */
function exampleTexts({ examples = [] }: AlignOptions): (readonly [Unit[], Unit[]])[] {
  if (examples.length === 0) return [];
  return [[examples.map(([text]) => ({ text })), examples.map(([, text]) => ({ text }))]];
}

function termPairs(
  { terms = [] }: AlignOptions,
  source: Vocabulary,
  target: Vocabulary,
): [number, number][] {
  return terms.map((term) => idsOf(source, target, term)).filter((pair) => pair !== undefined);
}
