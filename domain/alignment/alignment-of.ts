import type { Alignment, Bead, Link } from "./bead";
import { calibrated } from "./calibrate";
import { type Condensed, FREE } from "./condense";
import type { PassResult } from "./pass-result";
import { sourceSizes, targetSizes } from "./shapes";

/** Below this log-likelihood ratio per source unit, the texts do not look like translations. */
const LEAST_LIKELIHOOD = 0.5;
/** What a handful of units can teach is not enough to reach that: texts are not accused on so little. */
const TOO_LITTLE_TO_ACCUSE = 3;

/** What a look found, as people and other rooms see it. */
export function alignmentOf(
  { path, likelihood, probable }: PassResult,
  condensed: Condensed,
): Alignment {
  const units = probable.source.count;
  const perUnit = likelihood / Math.max(1, units);
  const isPair = units > 0 && probable.target.count > 0;
  const reliable = isPair && perUnit >= LEAST_LIKELIHOOD - TOO_LITTLE_TO_ACCUSE / units;
  const { sourceGroups, targetGroups, sourcePartners, targetPartners } = condensed;
  const beads: Bead[] = [];
  for (let at = 0; at < path.count; at++) {
    const shape = path.shape[at] as number;
    const source = before(path.sourceEnd[at] as number, sourceSizes[shape] as number);
    const target = before(path.targetEnd[at] as number, targetSizes[shape] as number);
    const isSettled =
      source.some((unit) => sourcePartners[unit] !== FREE) ||
      target.some((unit) => targetPartners[unit] !== FREE);
    beads.push({
      source: source.flatMap((unit) => sourceGroups[unit] ?? []),
      target: target.flatMap((unit) => targetGroups[unit] ?? []),
      confidence: isSettled ? 1 : calibrated(path.probability[at] as number, reliable),
    });
  }
  return { beads: withMoved(beads, condensed.aside), likelihood: perUnit, reliable };
}

/** Puts beads that cross the others in place of the omissions and additions their units stand in. */
function withMoved(beads: readonly Bead[], links: readonly Link[]): Bead[] {
  if (links.length === 0) return [...beads];
  const sources = new Map(links.map((link) => [link.source[0], link]));
  const answers = new Set(links.flatMap(({ target }) => target));
  const rest = new Set(links.flatMap(({ source }) => source.slice(1)));
  return beads.flatMap((bead): Bead[] => {
    const [source] = bead.source;
    const [target] = bead.target;
    if (source !== undefined && target !== undefined) return [bead];
    if (target !== undefined) return answers.has(target) ? [] : [bead];
    if (source !== undefined && rest.has(source)) return [];
    const link = sources.get(source);
    return [link ? { ...link, confidence: 1, moved: true } : bead];
  });
}

function before(end: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => end - count + at);
}
