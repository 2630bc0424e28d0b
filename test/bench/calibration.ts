/** A bead that was found: how sure it said to be, whether gold has it, and whether it only cuts finer or coarser than gold. */
export type Judged = {
  readonly confidence: number;
  readonly isRight: boolean;
  readonly isGranularity: boolean;
  /** The first of its document. */
  readonly begins: boolean;
};

type Link = readonly [source: readonly number[], target: readonly number[]];

const BINS = 10;
const DRAWS = 100;

export function judged(
  gold: readonly Link[],
  beads: readonly {
    readonly source: readonly number[];
    readonly target: readonly number[];
    readonly confidence: number;
  }[],
): Judged[] {
  const keys = new Set(gold.map(keyOf));
  const found = beads.map(({ source, target }): Link => [source, target]);
  const goldOf = ownersOf(gold);
  const foundOf = ownersOf(found);
  return beads.map(({ source, target, confidence }, at) => {
    const bead: Link = [source, target];
    const isRight = keys.has(keyOf(bead));
    const isGranularity =
      !isRight && (isUnion(bead, gold, goldOf) || isPart(bead, gold, goldOf, found, foundOf));
    return { confidence, isRight, isGranularity, begins: at === 0 };
  });
}

type Owners = readonly [Map<number, number>, Map<number, number>];

function ownersOf(links: readonly Link[]): Owners {
  const owners: Owners = [new Map(), new Map()];
  links.forEach((link, at) => {
    for (const side of [0, 1] as const) for (const unit of link[side]) owners[side].set(unit, at);
  });
  return owners;
}

/** The links that share a unit with this one. */
function touching(link: Link, links: readonly Link[], owners: Owners): Link[] {
  const places: number[] = ([0, 1] as const).flatMap((side) =>
    link[side].flatMap((unit) => owners[side].get(unit) ?? []),
  );
  return links.filter((_, at) => places.includes(at));
}

/** Of several gold beads together, each with both sides or all with the same one. */
function isUnion(bead: Link, gold: readonly Link[], owners: Owners): boolean {
  const parts = touching(bead, gold, owners);
  return new Set(parts.map(kindOf)).size === 1 && keyOf(united(parts)) === keyOf(bead);
}

/** Of one gold bead that was found whole, only in several beads of the same kind. */
function isPart(
  bead: Link,
  gold: readonly Link[],
  owners: Owners,
  found: readonly Link[],
  foundOwners: Owners,
): boolean {
  const [whole, ...others] = touching(bead, gold, owners);
  return whole !== undefined && others.length === 0 && isUnion(whole, found, foundOwners);
}

function united(links: readonly Link[]): Link {
  const side = (which: 0 | 1): number[] =>
    links.flatMap((link) => link[which]).sort((a, b) => a - b);
  return [side(0), side(1)];
}

const keyOf = ([source, target]: Link): string => `${source}:${target}`;
const kindOf = ([source, target]: Link): string => `${source.length > 0}${target.length > 0}`;

/** Expected calibration error over ten bins of equal width. */
export function calibrationError(some: readonly Judged[]): number {
  const off = binsOf(some).reduce((sum, { said, right }) => sum + Math.abs(said - right), 0);
  return off / Math.max(1, some.length);
}

/** What confidences that are perfect would show: with so few beads, luck alone. */
export function errorByLuck(some: readonly Judged[]): number {
  const random = numbers();
  let sum = 0;
  for (let draw = 0; draw < DRAWS; draw++) {
    sum += calibrationError(some.map((bead) => ({ ...bead, isRight: random() < bead.confidence })));
  }
  return sum / DRAWS;
}

/** One line a bin: how many beads, how sure they said to be, how many are right. */
export function printCurve(some: readonly Judged[]): void {
  binsOf(some).forEach(({ count, said, right }, at) => {
    if (count === 0) return;
    const [sure, true_] = [said, right].map((sum) => (sum / count).toFixed(2));
    console.log(
      `  ${at / BINS} up: ${String(count).padStart(5)} beads say ${sure}, ${true_} are right`,
    );
  });
}

/** The share of some errors that a reviewer finds who looks at the tenth of the beads that is least sure. */
export function inLeastSure(
  some: readonly Judged[],
  isError = ({ isRight }: Judged): boolean => !isRight,
): string {
  const found = leastSure(some).filter((at) => isError(some[at] as Judged)).length;
  return (found / Math.max(1, some.filter(isError).length)).toFixed(3);
}

/**
 * Wrong beads that follow each other are one place: who corrects one of them must see to all. The
 * share of the places in which a bead is looked at, and of the errors that stand there, when the
 * least sure tenth is looked at and when a tenth is of which no two are neighbours.
 */
export function placesFound(some: readonly Judged[]): string[][] {
  const places = placesOf(some);
  const wrong = places.filter((place) => place >= 0);
  return [leastSure(some), leastSure(some, true)].map((looked) => {
    const found = new Set(looked.map((at) => places[at] as number));
    found.delete(NOWHERE);
    const errors = wrong.filter((place) => found.has(place)).length;
    const share = (count: number, of: number): string => (count / Math.max(1, of)).toFixed(3);
    return [share(found.size, new Set(wrong).size), share(errors, wrong.length)];
  });
}

/**
 * As the editor goes from one doubtful passage to the next: those below `doubtful`, without the one
 * right behind another. The share of the beads that are visited, and of the errors that are there or
 * right beside.
 */
export function walked(some: readonly Judged[], doubtful: number): string[] {
  const visited = new Set<number>();
  some.forEach(({ confidence, begins }, at) => {
    if (confidence < doubtful && (begins || !visited.has(at - 1))) visited.add(at);
  });
  const wrong = some.flatMap(({ isRight }, at) => (isRight ? [] : [at]));
  const seen = wrong.filter((at) => [at, ...neighbours(some, at)].some((one) => visited.has(one)));
  return [visited.size / Math.max(1, some.length), seen.length / Math.max(1, wrong.length)].map(
    (share) => share.toFixed(3),
  );
}

const NOWHERE = -1;

/** Of each bead the place of which it is a part. */
function placesOf(some: readonly Judged[]): number[] {
  let place = NOWHERE;
  return some.map(({ isRight, begins }, at) => {
    if (isRight) return NOWHERE;
    if (begins || some[at - 1]?.isRight !== false) place++;
    return place;
  });
}

/** Where the tenth stands that is least sure, or, apart, of which no two are neighbours in a document. */
function leastSure(some: readonly Judged[], apart = false): number[] {
  const order = some.map((_, at) => at).sort((a, b) => sureness(some, a) - sureness(some, b));
  const tenth = Math.round(some.length / 10);
  const beside = new Set<number>();
  const looked = order.filter((at) => {
    if (beside.has(at)) return false;
    if (apart) for (const each of neighbours(some, at)) beside.add(each);
    return true;
  });
  return looked.slice(0, tenth);
}

const sureness = (some: readonly Judged[], at: number): number => some[at]?.confidence ?? 1;

function neighbours(some: readonly Judged[], at: number): number[] {
  return [at - 1, at + 1].filter((each) => some[Math.max(each, at)]?.begins === false);
}

function binsOf(some: readonly Judged[]): { count: number; said: number; right: number }[] {
  const bins = Array.from({ length: BINS }, () => ({ count: 0, said: 0, right: 0 }));
  for (const { confidence, isRight } of some) {
    const bin = bins[Math.min(BINS - 1, Math.floor(confidence * BINS))];
    if (!bin) continue;
    bin.count++;
    bin.said += confidence;
    if (isRight) bin.right++;
  }
  return bins;
}

/** The same ones each time (a linear congruence), from 0 to 1. */
function numbers(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
