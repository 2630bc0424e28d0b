import { anchoredBand, betweenEnds, leaving, opened } from "./anchored-band";
import { anchorChain } from "./anchors";
import type { WordPairs } from "./cognates";
import { findLost } from "./find-lost";
import { landmarks } from "./landmarks";
import { knownOf, lexiconOf, look, narrow, type Round } from "./look";
import type { PassResult } from "./pass-result";
import { boxed } from "./settled-steps";
import type { Study } from "./study";

const MOST_SEARCHES = 4;
/** For one look: its memory and its time. */
const MOST_CELLS = 4_000_000;
/** So many landmarks one after the other outside a band are another way. */
const ANOTHER_WAY = 5;
/** Where a greater share of all landmarks lies outside, nothing of the old band is kept. */
const MOST_AWAY = 0.1;

/**
 * In a short text, see `findLost`. In a long one the first band may miss the way. Words that were
 * learnt where it did not (a tenth of the text is enough) are landmarks everywhere else: where they
 * leave the band, it is laid along them too.
 */
export function findWay(
  study: Study,
  found: PassResult[],
  { round, onSearch }: { readonly round: Round; readonly onSearch: () => void },
): PassResult[] {
  if (!study.isLong) return findLost(study, found, round);
  let results = found;
  for (let times = 0; times < MOST_SEARCHES; times++) {
    narrow(study.pairs, results);
    const lexicon = lexiconOf(study, results);
    if (!layAlong(study.pairs, landmarks(lexicon))) break;
    results = look(study, knownOf(study, study.alike, lexicon), round);
    onSearch();
  }
  return results;
}

/**
 * Where neither names nor learnt words show the way, a long part may be missing: the first looks see
 * all between the way from the beginning and the way from the end, unless that is too much.
 */
export function widen(pairs: Study["pairs"]): boolean {
  let isNew = false;
  for (const pair of pairs) {
    const band = betweenEnds(pair.source.count, pair.target.count);
    if (band.cells > MOST_CELLS || band.cells <= pair.wide.cells) continue;
    pair.wide = boxed(band, pair.bars);
    isNew = true;
  }
  return isNew;
}

/** Whether any band had to be laid anew. */
function layAlong(pairs: Study["pairs"], known: WordPairs): boolean {
  let isNew = false;
  for (const pair of pairs) {
    const chain = anchorChain(pair.source, pair.target, known);
    const away = leaving(chain, pair.band, ANOTHER_WAY);
    if (away.length === 0) continue;
    const along = anchoredBand(chain, pair.source.count, pair.target.count);
    const points = away.reduce((sum, part) => sum + part.points, 0);
    const isLost = points > MOST_AWAY * chain.rows.length;
    pair.band = boxed(isLost ? along : opened(pair.band, along, away), pair.bars);
    isNew = true;
  }
  return isNew;
}
