import { anchoredBand } from "./anchored-band";
import { anchorChain } from "./anchors";
import type { Band } from "./band";
import type { AlignOptions, Settled, Unit } from "./bead";
import { cognates, idsOf, joined, type WordPairs } from "./cognates";
import { type Condensed, condensed } from "./condense";
import { emptyVocabulary, type Side, sideOf, type Vocabulary } from "./corpus";
import { type EdgeModel, firstEdgeModel } from "./edge-model";
import type { InnerLinks } from "./inner-links";
import { firstRatio, type LengthRatio } from "./length-model";
import { type Likeness, likenessOf } from "./likeness";
import { type Bars, barsOf, boxed, confirmedUnits } from "./settled-steps";
import { SHAPES } from "./shapes";

/** In units: from here on, looking everywhere would take too long. */
export const LONG = 2000;
/** Confirmed beads that teach more than a second start could guess. */
const TAUGHT = 100;
/** Cells to each side of the first band of a long text, where no landmarks are known: see `findWay`. */
const FIRST_STRIP = 32;

export type Pair = {
  readonly source: Side;
  readonly target: Side;
  readonly condensed: Condensed;
  readonly bars: Bars | undefined;
  /** What the first look sees. */
  wide: Band;
  /** Cut down to what is not settled. */
  band: Band;
  ratio: LengthRatio;
  readonly likeness: Likeness | undefined;
  /** What the sentences inside the units say, once they have been aligned. */
  inner: InnerLinks | undefined;
};

/** Everything that is known so far of texts that are aligned together. */
export type Study = {
  readonly pairs: readonly Pair[];
  readonly sourceWords: Vocabulary;
  readonly targetWords: Vocabulary;
  /** Words that look alike, or are said to answer each other. */
  readonly alike: WordPairs;
  readonly isLong: boolean;
  /** So much is confirmed that nobody need guess what the words mean. */
  readonly isTaught: boolean;
  prior: readonly number[];
  edges: EdgeModel;
};

export type TextPair = readonly [
  source: readonly Unit[],
  target: readonly Unit[],
  settled?: Settled & Pick<AlignOptions, "vectors">,
];

/** The texts as numbers, and what can be known of them before the first look. */
export function studyOf(texts: readonly TextPair[], options: AlignOptions): Study {
  const sourceWords = emptyVocabulary();
  const targetWords = emptyVocabulary();
  const sides = [...texts, ...exampleTexts(options)].map(([from, to, settled = {}]) => {
    const apart = condensed(from, to, settled);
    return {
      condensed: apart,
      likeness: settled.vectors && likenessOf(settled.vectors, apart),
      source: sideOf(apart.source, sourceWords),
      target: sideOf(apart.target, targetWords),
    };
  });
  const alike = joined(
    cognates(sourceWords, targetWords),
    termPairs(options, sourceWords, targetWords),
  );
  const isLong = sides.some(({ source }) => source.count > LONG);
  const pairs = sides.map(({ condensed, source, target, likeness }): Pair => {
    const bars = barsOf(condensed);
    const chain = anchorChain(source, target, alike);
    const strip = isLong ? FIRST_STRIP : undefined;
    const wide = boxed(anchoredBand(chain, source.count, target.count, strip), bars);
    const ratio = firstRatio(source, target);
    return { source, target, condensed, bars, wide, band: wide, ratio, likeness, inner: undefined };
  });
  return {
    ...{ pairs, sourceWords, targetWords, alike, isLong },
    isTaught: pairs.reduce((sum, { bars }) => sum + confirmedUnits(bars), 0) >= TAUGHT,
    prior: SHAPES.map((shape) => shape.prior),
    edges: firstEdgeModel(),
  };
}

/** Examples are one more pair of texts to learn from, of which every bead is confirmed. */
function exampleTexts({ examples = [] }: AlignOptions): TextPair[] {
  if (examples.length === 0) return [];
  const confirmed = examples.map((_, at) => ({ source: [at], target: [at] }));
  const texts = (side: 0 | 1): Unit[] => examples.map((example) => ({ text: example[side] }));
  return [[texts(0), texts(1), { confirmed }]];
}

function termPairs(
  { terms = [] }: AlignOptions,
  source: Vocabulary,
  target: Vocabulary,
): [number, number][] {
  return terms.map((term) => idsOf(source, target, term)).filter((pair) => pair !== undefined);
}
