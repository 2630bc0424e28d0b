import type { Side } from "./corpus";
import type { Path } from "./decode";
import type { Evidence } from "./lexical-evidence";
import { sourceSizes, targetSizes } from "./shapes";
import { emptyGroup, emptyOut, type Group, joinGroup, reachWords, scoreGroup } from "./word-group";

/** How much better, in nats, the words at the edges of each bead would fit on the other side of the edge. */
export type EdgePulls = { readonly source: Float64Array; readonly target: Float64Array };

/** Words on each side of an edge that are asked. */
const NEAR = 12;

/**
 * The alignment weighs each bead as a bag of words. Where a few words at one edge all fit the bead
 * next to them better, the edge belongs elsewhere, however well the rest of both beads fits. One
 * number by bead of the path and side: the most that moving up to `NEAR` words of that side over
 * one of the bead's two edges gains, at least 0.
 */
export function edgePulls(
  path: Path,
  texts: { readonly source: Side; readonly target: Side },
  known: { readonly forward: Evidence; readonly backward: Evidence },
): EdgePulls {
  const source = { side: texts.source, ends: path.sourceEnd, sizes: sourceSizes };
  const target = { side: texts.target, ends: path.targetEnd, sizes: targetSizes };
  return {
    source: pulls(path, target, source, known.backward),
    target: pulls(path, source, target, known.forward),
  };
}

/** One side of the path: bead n has the `sizes[shape[n]]` units before `ends[n]`. */
type Cut = { readonly side: Side; readonly ends: Int32Array; readonly sizes: Int32Array };

/** Of the answering words; the bead before and this one are each scored as a group of given units. */
function pulls(path: Path, given: Cut, answer: Cut, from: Evidence): Float64Array {
  const found = new Float64Array(path.count);
  let before = emptyGroup(answer.side.vocabulary.stems.length);
  let here = emptyGroup(answer.side.vocabulary.stems.length);
  for (let bead = 0; bead < path.count; bead++) {
    explain(here, path, bead, given, answer, from);
    if (bead > 0) {
      const pull = pullAt(path, bead, answer, before, here);
      found[bead - 1] = Math.max(found[bead - 1] as number, pull);
      found[bead] = pull;
    }
    emptyOut(before);
    [before, here] = [here, before];
  }
  return found;
}

/** Scores the answering words of the bead, of the one before and of the one after by the bead's given units. */
function explain(
  group: Group,
  path: Path,
  bead: number,
  given: Cut,
  answer: Cut,
  from: Evidence,
): void {
  const first = bead > 0 ? beginOf(path, bead - 1, answer) : 0;
  const last = answer.ends[Math.min(bead + 1, path.count - 1)] as number;
  for (let unit = first; unit < last; unit++) reachWords(group, answer.side, unit, 1);
  let length = 0;
  const end = given.ends[bead] as number;
  for (let unit = beginOf(path, bead, given); unit < end; unit++) {
    length += joinGroup(group, given.side, unit, from);
  }
  for (let unit = first; unit < last; unit++) reachWords(group, answer.side, unit, -1);
  scoreGroup(group, from, Math.max(1, length));
}

/** Over the edge before this bead, whichever way. */
function pullAt(path: Path, bead: number, answer: Cut, before: Group, here: Group): number {
  const { ids, starts } = answer.side;
  const edge = starts[beginOf(path, bead, answer)] as number;
  const begin = starts[beginOf(path, bead - 1, answer)] as number;
  const end = starts[answer.ends[bead] as number] as number;
  let most = 0;
  let gain = 0;
  for (let token = edge - 1; token >= Math.max(begin, edge - NEAR); token--) {
    const word = ids[token] as number;
    gain += (here.added[word] as number) - (before.added[word] as number);
    most = Math.max(most, gain);
  }
  gain = 0;
  for (let token = edge; token < Math.min(end, edge + NEAR); token++) {
    const word = ids[token] as number;
    gain += (before.added[word] as number) - (here.added[word] as number);
    most = Math.max(most, gain);
  }
  return most;
}

function beginOf({ shape }: Path, bead: number, { ends, sizes }: Cut): number {
  return (ends[bead] as number) - (sizes[shape[bead] as number] as number);
}
