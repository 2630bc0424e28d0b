import type { WordPairs } from "./cognates";
import { shares } from "./learning";
import { evidence } from "./lexical-evidence";
import { type Lexicon, lexiconFrom } from "./lexicon";
import { learnLikeness } from "./likeness";
import { pass } from "./pass";
import type { PassResult } from "./pass-result";
import { posteriorBand } from "./posterior-band";
import { boxed } from "./settled-steps";
import { LONG, type Study } from "./study";

export type Known = ReturnType<typeof evidence>;

/** What a look at the texts considers: so many of the shapes, and how likely a gap is to go on. */
export type Round = { readonly shapes: number; readonly goesOn: number };

const REACH = 15;
const REACH_IN_LONG = 6;

/** One look at each pair through its band. */
export function look({ pairs, prior, edges }: Study, known: Known, round: Round): PassResult[] {
  const { shapes, goesOn } = round;
  return pairs.map(({ source, target, band, bars, ratio, likeness, inner }) =>
    pass(source, target, band, {
      ...{ shapes, goesOn, ratio, edges, bars, likeness, inner, prior: shares(prior, shapes) },
      ...known,
    }),
  );
}

/** What each look taught: the search for the way and the next look both ask for it, and it takes as long as a look. */
const lexicons = new WeakMap<readonly PassResult[], Lexicon>();

export function lexiconOf(
  { sourceWords, targetWords }: Study,
  results: readonly PassResult[],
): Lexicon {
  const known = lexicons.get(results);
  if (known) return known;
  const probable = results.map((result) => result.probable);
  const lexicon = lexiconFrom(probable, sourceWords, targetWords);
  lexicons.set(results, lexicon);
  return lexicon;
}

/** What is known of words: those in `alike`, and what a lexicon says. */
export function knownOf(
  { sourceWords, targetWords }: Study,
  alike: WordPairs,
  lexicon?: Lexicon,
): Known {
  return evidence(sourceWords, targetWords, alike, lexicon);
}

/** Another look, with what the one before has taught about words. */
export function learn(study: Study, results: readonly PassResult[], round: Round): PassResult[] {
  results.forEach((result, at) => {
    const likeness = study.pairs[at]?.likeness;
    if (likeness) learnLikeness(likeness, result);
  });
  return look(study, knownOf(study, study.alike, lexiconOf(study, results)), round);
}

/** From now on only what lies around the probable beads is looked at. */
export function narrow(pairs: Study["pairs"], results: readonly PassResult[]): void {
  results.forEach((result, at) => {
    const pair = pairs[at];
    if (!pair) return;
    const reach = pair.source.count > LONG ? REACH_IN_LONG : REACH;
    pair.band = boxed(posteriorBand(result, reach), pair.bars);
  });
}
