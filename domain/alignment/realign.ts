import { align } from "./align";
import type { Bead, Link, Settled, Unit } from "./bead";

/** Beads to each side of a correction that may change with it. */
const MOST_AROUND = 12;
/** Beads beyond those on each side that are taken as they stand, to learn the words from. */
const TAUGHT_BY = 60;

export type Standing = Bead & { readonly confirmed?: boolean };

/** The beads from `from` up to, not including, `to` give way to `beads`. */
export type Realigned = {
  readonly from: number;
  readonly to: number;
  readonly beads: readonly Bead[];
};

type Corrected = {
  readonly beads: readonly Standing[];
  /** The bead that a person has just put right, or the first of several. */
  readonly at: number;
  /** The last of them. */
  readonly through?: number;
} & Pick<Settled, "apart">;

/**
 * Aligns the neighbourhood of a correction anew. Only beads between the confirmed ones next to it
 * may change, a dozen on each side at the most; the time does not depend on the length of the texts.
 */
export function realign(
  source: readonly Unit[],
  target: readonly Unit[],
  { beads, at, through = at, apart = [] }: Corrected,
): Realigned {
  const from = reach(beads, at, -1);
  const to = reach(beads, through, 1) + 1;
  const first = Math.max(0, from - TAUGHT_BY);
  const context = beads.slice(first, to + TAUGHT_BY);
  const sources = ascending(context.flatMap((bead) => bead.source));
  const targets = ascending(context.flatMap((bead) => bead.target));
  const sourcePlaces = placesOf(sources);
  const targetPlaces = placesOf(targets);
  const isOpen = (place: number): boolean => {
    const here = first + place;
    const bead = beads[here];
    const isCorrected = here >= at && here <= through;
    return here >= from && here < to && !isCorrected && !bead?.confirmed && !bead?.moved;
  };
  const here = ({ source, target }: Link): Link => ({
    source: source.map((unit) => sourcePlaces.get(unit) ?? 0),
    target: target.map((unit) => targetPlaces.get(unit) ?? 0),
  });
  const found = align(
    sources.flatMap((unit) => source[unit] ?? []),
    targets.flatMap((unit) => target[unit] ?? []),
    {
      confirmed: context.filter((_, place) => !isOpen(place)).map(here),
      apart: apart.flatMap(([one, other]): [number, number][] => {
        const row = sourcePlaces.get(one);
        const column = targetPlaces.get(other);
        return row === undefined || column === undefined ? [] : [[row, column]];
      }),
    },
  );
  const around = beads.slice(from, to);
  const ownSources = new Set(around.flatMap((bead) => bead.source));
  const ownTargets = new Set(around.flatMap((bead) => bead.target));
  const there = (bead: Bead): Bead => ({
    ...bead,
    source: bead.source.map((place) => sources[place] ?? 0),
    target: bead.target.map((place) => targets[place] ?? 0),
  });
  const isOwn = ({ source: [one = -1], target: [other = -1] }: Bead): boolean =>
    ownSources.has(one) || ownTargets.has(other);
  return { from, to, beads: found.beads.map(there).filter(isOwn) };
}

/** The farthest bead that may change, in one direction. */
function reach(beads: readonly Standing[], at: number, step: 1 | -1): number {
  let last = at;
  while (Math.abs(last + step - at) <= MOST_AROUND) {
    const next = beads[last + step];
    if (!next || next.confirmed) break;
    last += step;
  }
  return last;
}

function ascending(units: readonly number[]): number[] {
  return units.toSorted((a, b) => a - b);
}

function placesOf(units: readonly number[]): Map<number, number> {
  return new Map(units.map((unit, place) => [unit, place]));
}
