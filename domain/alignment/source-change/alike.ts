import type { Unit } from "../bead";
import { type Bag, bagOf, likeness } from "./bag";
import type { Continued } from "./continued";
import { risingPairs } from "./rising-pairs";

/** Of their words, so much must two paragraphs have in common to be one that was changed. */
const LEAST = 0.4;
/** So much when nothing else stands where the one stood. */
const LEAST_ALONE = 0.15;
/** And so much when it also stands elsewhere. */
const LEAST_MOVED = 0.6;
/** Comparisons between two paragraphs that stand as they stood; a new text altogether is cut short. */
const MOST = 2_000_000;

type Known = { readonly pairs: readonly Continued[]; readonly language: string };
type Likeness = (old: number, at: number) => number;

/** Pairs of what is not the same but was changed, beside those that are known. */
export function alike(
  before: readonly Unit[],
  now: readonly Unit[],
  { pairs, language }: Known,
): Continued[] {
  const bags = (units: readonly Unit[]) => {
    const made: (Bag | undefined)[] = [];
    return (at: number): Bag => (made[at] ??= bagOf(units[at]?.text ?? "", language));
  };
  const [olds, news] = [bags(before), bags(now)];
  const compare: Likeness = (old, at) => {
    const [one, other] = [before[old], now[at]];
    if (one?.key !== undefined || other?.key !== undefined) return 0;
    return likeness(olds(old), news(at));
  };
  const found = gapsBetween(pairs, [before.length, now.length]).flatMap((gap) =>
    inOrder(gap, (old, at) => {
      const isAlone = gap.olds.length === 1 && gap.news.length === 1;
      const is = compare(old, at);
      const isSameKind = before[old]?.kind === now[at]?.kind;
      return is >= LEAST || (isAlone && isSameKind && is >= LEAST_ALONE) ? is : 0;
    }),
  );
  return [...found, ...elsewhere([...pairs, ...found], [before.length, now.length], compare)];
}

type Gap = { readonly olds: readonly number[]; readonly news: readonly number[] };
type Sizes = readonly [before: number, now: number];

/** What is not paired between two pairs that stand as they stood. */
function gapsBetween(pairs: readonly Continued[], [before, now]: Sizes): Gap[] {
  const sorted = pairs.toSorted(([, one], [, other]) => one - other);
  const paired = [new Set(pairs.map(([old]) => old)), new Set(pairs.map(([, at]) => at))] as const;
  const gaps: Gap[] = [];
  let last: Continued = [-1, -1];
  for (const pair of [...risingPairs(sorted), [before, now] as const]) {
    const olds = open(last[0] + 1, pair[0], paired[0]);
    const news = open(last[1] + 1, pair[1], paired[1]);
    if (olds.length > 0 && news.length > 0) gaps.push({ olds, news });
    last = pair;
  }
  return gaps;
}

function open(from: number, to: number, taken: ReadonlySet<number>): number[] {
  const places: number[] = [];
  for (let at = from; at < to; at += 1) if (!taken.has(at)) places.push(at);
  return places;
}

/** The pairs in order that have the most in common together, near the diagonal where there are too many. */
function inOrder({ olds, news }: Gap, compare: Likeness): Continued[] {
  const width = news.length + 1;
  const around = Math.ceil(MOST / Math.max(1, olds.length) / 2);
  const steps = olds.map((_, row) => {
    const middle = Math.round((row * news.length) / olds.length);
    return { from: Math.max(0, middle - around), to: Math.min(news.length, middle + around) };
  });
  const best = new Float64Array(width);
  const took = olds.map((old, row) => {
    const { from, to } = steps[row] ?? { from: 0, to: 0 };
    const taken = new Uint8Array(to - from);
    let diagonal = best[from] as number;
    for (let column = from; column < to; column += 1) {
      const above = best[column + 1] as number;
      const is = compare(old, news[column] as number);
      const paired = is === 0 ? -1 : diagonal + is;
      const left = best[column] as number;
      diagonal = above;
      if (paired > above && paired > left) taken[column - from] = PAIRED;
      else if (left > above) taken[column - from] = LEFT;
      best[column + 1] = Math.max(paired, above, left);
    }
    for (let column = to + 1; column < width; column += 1) {
      best[column] = Math.max(best[column] as number, best[to] as number);
    }
    return taken;
  });
  const pairs: Continued[] = [];
  let column = news.length - 1;
  for (let row = olds.length - 1; row >= 0 && column >= 0; row -= 1) {
    const { from, to } = steps[row] ?? { from: 0, to: 0 };
    column = Math.min(column, to - 1);
    while (column >= from && took[row]?.[column - from] === LEFT) column -= 1;
    if (column < from || took[row]?.[column - from] !== PAIRED) continue;
    pairs.push([olds[row] as number, news[column] as number]);
    column -= 1;
  }
  return pairs;
}

const PAIRED = 1;
const LEFT = 2;

/** Of what is left over, the likest first: changed, and put elsewhere. */
function elsewhere(pairs: readonly Continued[], [before, now]: Sizes, compare: Likeness) {
  const olds = open(0, before, new Set(pairs.map(([old]) => old)));
  const news = open(0, now, new Set(pairs.map(([, at]) => at)));
  if (olds.length * news.length > MOST) return [];
  const found = olds.flatMap((old) =>
    news.flatMap((at) => {
      const is = compare(old, at);
      return is >= LEAST_MOVED ? [{ old, at, is }] : [];
    }),
  );
  const taken = { old: new Set<number>(), at: new Set<number>() };
  return found
    .sort((one, other) => other.is - one.is)
    .flatMap(({ old, at }): Continued[] => {
      if (taken.old.has(old) || taken.at.has(at)) return [];
      taken.old.add(old);
      taken.at.add(at);
      return [[old, at]];
    });
}
