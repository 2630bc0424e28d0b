import type { Link, Settled, Unit } from "./bead";
import { rising } from "./rising";

/** The partner of a unit about which nothing is settled, and of one that is to stand alone. */
export const FREE = -1;
export const ALONE = -2;

/**
 * Two texts in which each confirmed bead is one unit on either side, so that keeping it is a step
 * of one and one, whatever its size.
 */
export type Condensed = {
  readonly source: readonly Unit[];
  readonly target: readonly Unit[];
  /** The units that each condensed unit stands for. */
  readonly sourceGroups: readonly (readonly number[])[];
  readonly targetGroups: readonly (readonly number[])[];
  /** Of each condensed unit the one that answers it, `FREE` or `ALONE`. */
  readonly sourcePartners: Int32Array;
  readonly targetPartners: Int32Array;
  /** Pairs of condensed units that never stand in one bead. */
  readonly apart: readonly (readonly [number, number])[];
  /** Confirmed beads that cross the others or have holes: their units stand alone here. */
  readonly aside: readonly Link[];
};

/** Throws a RangeError where units do not exist or stand in two confirmed beads. */
export function condensed(
  source: readonly Unit[],
  target: readonly Unit[],
  { confirmed = [], apart = [] }: Settled,
): Condensed {
  const sourceBeads = beadsByUnit(confirmed, "source", source.length);
  const targetBeads = beadsByUnit(confirmed, "target", target.length);
  const kept = new Set(inOrder(confirmed));
  const sourceGroups = groups(source.length, sourceBeads, kept);
  const targetGroups = groups(target.length, targetBeads, kept);
  const sourcePlaces = placesOf(sourceGroups);
  const targetPlaces = placesOf(targetGroups);
  const partners = (
    ofGroups: readonly (readonly number[])[],
    beads: readonly (Link | undefined)[],
    other: "source" | "target",
    places: Int32Array,
  ): Int32Array =>
    Int32Array.from(ofGroups, ([unit = 0]) => {
      const bead = beads[unit];
      if (!bead) return FREE;
      return kept.has(bead) ? (places[bead[other][0] ?? 0] ?? ALONE) : ALONE;
    });
  return {
    source: sourceGroups.map((group) => together(source, group)),
    target: targetGroups.map((group) => together(target, group)),
    sourceGroups,
    targetGroups,
    sourcePartners: partners(sourceGroups, sourceBeads, "target", targetPlaces),
    targetPartners: partners(targetGroups, targetBeads, "source", sourcePlaces),
    apart: apart.map(([from, to]) => [
      placed(sourcePlaces, from, "source"),
      placed(targetPlaces, to, "target"),
    ]),
    aside: confirmed.filter((bead) => !kept.has(bead) && isFull(bead)),
  };
}

/** Of each unit the confirmed bead it stands in. */
function beadsByUnit(
  confirmed: readonly Link[],
  side: "source" | "target",
  count: number,
): (Link | undefined)[] {
  const beads = new Array<Link | undefined>(count);
  for (const bead of confirmed) {
    for (const unit of bead[side]) {
      if (!(unit >= 0 && unit < count)) throw new RangeError(`There is no ${side} unit ${unit}.`);
      if (beads[unit]) throw new RangeError(`The ${side} unit ${unit} stands in two beads.`);
      beads[unit] = bead;
    }
  }
  return beads;
}

/** The most confirmed beads that cross no other of them. */
function inOrder(confirmed: readonly Link[]): Link[] {
  const whole = confirmed
    .filter((bead) => isFull(bead) && hasNoHole(bead.source) && hasNoHole(bead.target))
    .sort((a, b) => (a.source[0] ?? 0) - (b.source[0] ?? 0));
  return rising(whole, ({ target }) => target[0] ?? 0);
}

const isFull = ({ source, target }: Link): boolean => source.length > 0 && target.length > 0;

const hasNoHole = (units: readonly number[]): boolean =>
  units.every((unit, at) => at === 0 || unit === (units[at - 1] ?? 0) + 1);

function groups(
  count: number,
  beads: readonly (Link | undefined)[],
  kept: ReadonlySet<Link>,
): number[][] {
  const found: number[][] = [];
  for (let unit = 0; unit < count; unit++) {
    const bead = beads[unit];
    const joins = bead !== undefined && kept.has(bead) && unit > 0 && beads[unit - 1] === bead;
    if (joins) found.at(-1)?.push(unit);
    else found.push([unit]);
  }
  return found;
}

function placesOf(ofGroups: readonly (readonly number[])[]): Int32Array {
  return Int32Array.from(ofGroups.flatMap((group, place) => group.map(() => place)));
}

function placed(places: Int32Array, unit: number, side: "source" | "target"): number {
  const place = places[unit];
  if (place === undefined) throw new RangeError(`There is no ${side} unit ${unit}.`);
  return place;
}

function together(units: readonly Unit[], group: readonly number[]): Unit {
  const first = units[group[0] ?? 0] ?? { text: "" };
  if (group.length === 1) return first;
  return { ...first, text: group.map((unit) => units[unit]?.text ?? "").join(" ") };
}
