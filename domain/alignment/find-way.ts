import { anchoredBand, leaving } from "./anchored-band";
import { anchorChain } from "./anchors";
import type { WordPairs } from "./cognates";
import { findLost } from "./find-lost";
import { landmarks } from "./landmarks";
import { knownOf, lexiconOf, look, narrow, type Round } from "./look";
import type { PassResult } from "./pass-result";
import { boxed } from "./settled-steps";
import type { Study } from "./study";

const MOST_SEARCHES = 4;
/** As many landmarks may stand outside a band before it is laid anew. */
const MOST_LEAVING = 0.02;

/**
 * In a short text, see `findLost`. In a long one the first band may miss the way. Words that were learnt where it did not (a tenth of
 * the text is enough) are landmarks everywhere else: a new band is laid along them where they leave
 * the old one.
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

/** Whether any band had to be laid anew. */
function layAlong(pairs: Study["pairs"], known: WordPairs): boolean {
  let isNew = false;
  for (const pair of pairs) {
    const chain = anchorChain(pair.source, pair.target, known);
    if (leaving(chain, pair.band) <= MOST_LEAVING * chain.rows.length) continue;
    pair.band = boxed(anchoredBand(chain, pair.source.count, pair.target.count), pair.bars);
    isNew = true;
  }
  return isNew;
}
