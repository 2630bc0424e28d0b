import type { Link } from "./bead";
import type { Group } from "./regroup";
import { type Row, textsIn } from "./row";

/** Rows as the beads they stand for: their paragraphs and texts, each counted from 0. */
export function rowsAsBeads(rows: readonly Row[]): Link[] {
  let [source, target] = [0, 0];
  return rows.map((row) => {
    const bead = {
      source: counted(source, row.paragraphs.length),
      target: counted(target, textsIn(row).length),
    };
    source += bead.source.length;
    target += bead.target.length;
    return bead;
  });
}

type Found = Link & { readonly confidence: number; readonly moved?: boolean | undefined };

/**
 * Beads as groups that rows are dealt out by. Texts are counted from the first among them. Nothing
 * where they are not in the order of the source.
 */
export function groupsOf(beads: readonly Found[]): Group[] | undefined {
  const sources = beads.flatMap(({ source }) => source);
  if (sources.some((unit, at) => at > 0 && unit !== (sources[at - 1] ?? 0) + 1)) return undefined;
  const first = beads.flatMap(({ target }) => target).reduce((a, b) => Math.min(a, b), Infinity);
  return beads.map(({ source, target, confidence, moved }) => ({
    paragraphs: source.length,
    texts: target.map((unit) => unit - first),
    confidence,
    ...(moved ? { moved } : {}),
  }));
}

/** Whether two beads are about the same units. */
export function isSameLink(one: Link, other: Link | undefined): boolean {
  return (
    other !== undefined &&
    one.source.join() === other.source.join() &&
    one.target.join() === other.target.join()
  );
}

function counted(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, step) => from + step);
}
