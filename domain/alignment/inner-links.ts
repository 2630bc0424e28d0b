import type { Band } from "./band";
import type { Bead, Unit } from "./bead";
import type { Condensed } from "./condense";
import { isGap, sourceSizes, targetSizes } from "./shapes";

/** Of each source unit, by target unit: how sure it is that a sentence of one answers one of the other. */
export type InnerLinks = readonly ReadonlyMap<number, number>[];

/** The sentences of one side, and in which (condensed) unit each stands. */
export type Sentences = { readonly units: readonly Unit[]; readonly owners: readonly number[] };

/** In sentences, on either side: more would take longer than they are worth. */
const TOO_MANY = 20_000;
/** What a sentence in each of two units that answer each other for sure is worth to their bead, in nats. */
const WORTH = 2;

/** The sentences of both texts, where they say more than the units themselves. */
export function sentencesInside(
  source: readonly Unit[],
  target: readonly Unit[],
  { sourceGroups, targetGroups }: Condensed,
): readonly [Sentences, Sentences] | undefined {
  const sides = [sentencesOf(source, sourceGroups), sentencesOf(target, targetGroups)] as const;
  const units = source.length + target.length;
  const [most = 0, other = 0] = sides.map((side) => side.units.length);
  const isMore = most + other > units;
  return isMore && Math.max(most, other) <= TOO_MANY ? sides : undefined;
}

function sentencesOf(texts: readonly Unit[], groups: Condensed["sourceGroups"]): Sentences {
  const inside = groups.flatMap((group, owner) =>
    group.flatMap((at) => {
      const { text = "", sentences = [text] } = texts[at] ?? {};
      return sentences.map((sentence) => ({ unit: { text: sentence }, owner }));
    }),
  );
  return { units: inside.map(({ unit }) => unit), owners: inside.map(({ owner }) => owner) };
}

/**
 * What the beads of the sentences say about the units they stand in. One that spans several counts for
 * each pair its share. Where two units are one sentence each, they have been compared already: the same
 * evidence must not count twice.
 */
export function innerLinks(
  beads: readonly Bead[],
  [source, target]: readonly [Sentences, Sentences],
): InnerLinks {
  const links = Array.from({ length: (source.owners.at(-1) ?? -1) + 1 }, () => new Map());
  const [severalAt, severalThere] = [severalIn(source), severalIn(target)];
  for (const bead of beads) {
    const rows = new Set(bead.source.map((at) => source.owners[at] ?? 0));
    const columns = new Set(bead.target.map((at) => target.owners[at] ?? 0));
    const share = bead.confidence / (rows.size * columns.size);
    for (const row of rows) {
      const there: Map<number, number> | undefined = links[row];
      for (const column of columns) {
        if (!severalAt.has(row) && !severalThere.has(column)) continue;
        there?.set(column, Math.max(there.get(column) ?? 0, share));
      }
    }
  }
  return links;
}

/** The units that have several sentences. */
function severalIn({ owners }: Sentences): ReadonlySet<number> {
  return new Set(owners.filter((owner, at) => at > 0 && owner === owners[at - 1]));
}

/** Adds to `scores` (by cell, then shape) what stands inside each bead: links that it would cut are missing there. */
export function addInnerLinks(
  scores: Float32Array,
  band: Band,
  shapes: number,
  links: InnerLinks,
): void {
  for (let row = 1; row <= band.rows; row++) {
    const low = band.low[row] as number;
    for (let column = Math.max(1, low); column <= (band.high[row] as number); column++) {
      const cell = ((band.offset[row] as number) + column - low) * shapes;
      for (let shape = 0; shape < shapes; shape++) {
        if (isGap(shape)) continue;
        (scores[cell + shape] as number) += WORTH * linksInside(links, row, column, shape);
      }
    }
  }
}

function linksInside(links: InnerLinks, row: number, column: number, shape: number): number {
  let sum = 0;
  for (let up = 1; up <= (sourceSizes[shape] as number); up++) {
    const there = links[row - up];
    if (there === undefined || there.size === 0) continue;
    for (let back = 1; back <= (targetSizes[shape] as number); back++) {
      sum += there.get(column - back) ?? 0;
    }
  }
  return sum;
}
