import type { Bead, Link } from "./bead";
import type { Group } from "./regroup";
import { groupsOf, isSameLink } from "./rows-as-beads";

/** The beads from `from` up to, not including, `to` give way to the groups. */
export type Difference = {
  readonly from: number;
  readonly to: number;
  readonly groups: readonly Group[];
};

/**
 * Where two alignments of the same texts differ, in stretches as short as they can be. Those of
 * `before` are all in order; of `after` only the targets of moved beads are not.
 */
export function differences(before: readonly Link[], after: readonly Bead[]): Difference[] {
  const found: Difference[] = [];
  const [one, other] = [walkThrough(before), walkThrough(after)];
  let [from, begun] = [0, 0];
  while (one.next() < before.length || other.next() < after.length) {
    const isBehind = one.units() <= other.units() && one.next() < before.length;
    (isBehind ? one : other).step();
    if (!meet(one, other)) continue;
    const now = after.slice(begun, other.next());
    const groups = isSameLinks(before.slice(from, one.next()), now) ? undefined : groupsOf(now);
    if (groups !== undefined) found.push({ from, to: one.next(), groups });
    [from, begun] = [one.next(), other.next()];
  }
  return found;
}

type Walk = ReturnType<typeof walkThrough>;

/** Counts the units of beads, one bead after the other. */
function walkThrough(beads: readonly Link[]) {
  let [at, sources, targets, farthest] = [0, 0, 0, -1];
  return {
    next: () => at,
    sources: () => sources,
    targets: () => targets,
    units: () => sources + targets,
    /** Nothing that was passed over comes up later. */
    isWhole: () => farthest + 1 === targets,
    step() {
      const { source, target } = beads[at] ?? { source: [], target: [] };
      sources += source.length;
      targets += target.length;
      for (const unit of target) farthest = Math.max(farthest, unit);
      at += 1;
    },
  };
}

function meet(one: Walk, other: Walk): boolean {
  return one.sources() === other.sources() && one.targets() === other.targets() && other.isWhole();
}

/** Which of a gap and an addition comes first is no difference. */
function isSameLinks(some: readonly Link[], others: readonly Link[]): boolean {
  return (
    some.length === others.length &&
    some.every((bead) => others.some((other) => isSameLink(bead, other)))
  );
}
