import { type Band, bandOf } from "./band";
import { knownOf, lexiconOf, look, narrow, type Round } from "./look";
import { lostRegions, type Region } from "./lost-regions";
import type { PassResult } from "./pass-result";
import type { ProbableBeads } from "./probable-beads";
import { boxed } from "./settled-steps";
import type { Study } from "./study";

const MOST_LOOKS = 3;
/** So many beads outside the band are another way. */
const ANOTHER_WAY = 3;

/**
 * Where a large block moved, the first look goes on along the diagonal and pairs what does not
 * belong together. Such regions are looked at once more, all over, with the words that the safe
 * rest teaches: nothing in them then speaks for itself.
 */
export function findLost(study: Study, found: PassResult[], round: Round): PassResult[] {
  let results = found;
  for (let looks = 0; looks < MOST_LOOKS; looks++) {
    const lost = results.map(({ path }) => lostRegions(path));
    if (lost.every((regions) => regions.length === 0)) break;
    narrow(study.pairs, results);
    const before = study.pairs.map(({ band }) => band);
    study.pairs.forEach((pair, at) => {
      pair.band = boxed(opened(pair.band, lost[at] ?? []), pair.bars);
    });
    const safe = results.map((result, at) => ({
      ...result,
      probable: outside(result.probable, lost[at] ?? []),
    }));
    const next = look(study, knownOf(study, study.alike, lexiconOf(study, safe)), round);
    const isElsewhere = next.some(({ path }, at) => leaves(path, before[at]));
    if (looks === 0 || isElsewhere) results = next;
    if (!isElsewhere) break;
  }
  return results;
}

/** A band that looks everywhere inside the regions. */
function opened({ low, high, columns }: Band, regions: readonly Region[]): Band {
  const [newLow, newHigh] = [low.slice(), high.slice()];
  for (const { row, column, toRow, toColumn } of regions) {
    for (let at = row; at <= toRow; at++) {
      newLow[at] = Math.min(newLow[at] as number, column);
      newHigh[at] = Math.max(newHigh[at] as number, toColumn);
    }
  }
  return bandOf(newLow, newHigh, columns);
}

/** The beads that end in none of the regions, and those that are confirmed: their weight is above 1. */
function outside(beads: ProbableBeads, regions: readonly Region[]): ProbableBeads {
  if (regions.length === 0) return beads;
  const kept: number[] = [];
  for (let at = 0; at < beads.count; at++) {
    const row = beads.sourceEnd[at] as number;
    const isConfirmed = (beads.probability[at] as number) > 1;
    const isSafe = regions.every((region) => row <= region.row || row > region.toRow);
    if (isConfirmed || isSafe) kept.push(at);
  }
  const { sourceEnd, targetEnd, shape, probability } = beads;
  return {
    ...beads,
    count: kept.length,
    sourceEnd: Int32Array.from(kept, (at) => sourceEnd[at] as number),
    targetEnd: Int32Array.from(kept, (at) => targetEnd[at] as number),
    shape: Uint8Array.from(kept, (at) => shape[at] as number),
    probability: Float32Array.from(kept, (at) => probability[at] as number),
  };
}

function leaves({ count, sourceEnd, targetEnd }: PassResult["path"], band?: Band): boolean {
  let beads = 0;
  for (let at = 0; at < count; at++) {
    const row = sourceEnd[at] as number;
    const column = targetEnd[at] as number;
    const isOutside = column < (band?.low[row] as number) || column > (band?.high[row] as number);
    if (isOutside) beads++;
  }
  return beads >= ANOTHER_WAY;
}
