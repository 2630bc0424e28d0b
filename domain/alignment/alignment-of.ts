import type { Alignment, Bead } from "./bead";
import { calibrated, type Doubts } from "./calibrate";
import { type Condensed, FREE } from "./condense";
import type { Side } from "./corpus";
import type { EdgePulls } from "./edge-pulls";
import type { MovedBead } from "./moved-blocks";
import type { PassResult } from "./pass-result";
import { sourceSizes, targetSizes } from "./shapes";

/** Below this log-likelihood ratio per source unit, the texts do not look like translations. */
const LEAST_LIKELIHOOD = 0.5;
/** What a handful of units can teach is not enough to reach that: texts are not accused on so little. */
const TOO_LITTLE_TO_ACCUSE = 12;

/** What a look found, as people and other rooms see it. */
export function alignmentOf(
  { path, likelihood, probable }: PassResult,
  condensed: Condensed,
  pulls: EdgePulls,
  moved: readonly MovedBead[],
): Alignment {
  const units = probable.source.count;
  const perUnit = likelihood / Math.max(1, units);
  const isPair = units > 0 && probable.target.count > 0;
  const reliable = isPair && perUnit >= LEAST_LIKELIHOOD - TOO_LITTLE_TO_ACCUSE / units;
  const whole = { fit: perUnit, reliable };
  const { sourceGroups, targetGroups, sourcePartners, targetPartners } = condensed;
  const beads: Bead[] = [];
  for (let at = 0; at < path.count; at++) {
    const shape = path.shape[at] as number;
    const source = before(path.sourceEnd[at] as number, sourceSizes[shape] as number);
    const target = before(path.targetEnd[at] as number, targetSizes[shape] as number);
    const isSettled =
      source.some((unit) => sourcePartners[unit] !== FREE) ||
      target.some((unit) => targetPartners[unit] !== FREE);
    const doubts: Doubts = {
      source: pulls.source[at] as number,
      target: pulls.target[at] as number,
      several: source.length > 1 || target.length > 1,
      natural: Math.min(
        leastNatural(probable.source, source),
        leastNatural(probable.target, target),
      ),
    };
    beads.push({
      source: source.flatMap((unit) => sourceGroups[unit] ?? []),
      target: target.flatMap((unit) => targetGroups[unit] ?? []),
      confidence: isSettled ? 1 : calibrated(path.probability[at] as number, whole, doubts),
    });
  }
  const settledAside = condensed.aside.map((link) => ({ ...link, confidence: 1 }));
  const foundAside = moved.map(({ source, target, probability }) => ({
    source: sourceGroups.slice(...source).flat(),
    target: targetGroups.slice(...target).flat(),
    confidence: calibrated(probability, whole),
  }));
  const aside = reliable ? [...settledAside, ...foundAside] : settledAside;
  return { beads: withMoved(beads, aside), likelihood: perUnit, reliable };
}

/** Puts beads that cross the others where their sources stand; their units leave the beads they stood in. */
export function withMoved(beads: readonly Bead[], moved: readonly Bead[]): readonly Bead[] {
  if (moved.length === 0) return beads;
  const byFirst = new Map(moved.map((bead) => [bead.source[0], bead]));
  const sources = new Set(moved.flatMap(({ source }) => source));
  const targets = new Set(moved.flatMap(({ target }) => target));
  return beads.flatMap((bead) => {
    const here = bead.source.flatMap((unit): Bead[] => {
      const found = byFirst.get(unit);
      return found ? [{ ...found, moved: true }] : [];
    });
    const source = bead.source.filter((unit) => !sources.has(unit));
    const target = bead.target.filter((unit) => !targets.has(unit));
    const { confidence } = bead;
    if (source.length === bead.source.length && target.length === bead.target.length) return [bead];
    if (source.length > 0 && target.length > 0) return [...here, { source, target, confidence }];
    const omissions = source.map((unit) => ({ source: [unit], target: [], confidence }));
    const additions = target.map((unit) => ({ source: [], target: [unit], confidence }));
    return [...here, ...omissions, ...additions].sort(bySource);
  });
}

/** Additions have no source and stay behind. */
function bySource(a: Bead, b: Bead): number {
  return (a.source[0] ?? Number.MAX_SAFE_INTEGER) - (b.source[0] ?? Number.MAX_SAFE_INTEGER);
}

/** Of the edges before and after some units of a text; 0 where there are none. */
function leastNatural({ natural }: Side, units: readonly number[]): number {
  const [first, last] = [units[0], units.at(-1)];
  if (first === undefined || last === undefined) return 0;
  return Math.min(natural[first - 1] ?? 0, natural[last] ?? 0);
}

function before(end: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => end - count + at);
}
