import type { Unit } from "../bead";
import { type Bag, bagOf, shared } from "./bag";
import type { Continued } from "./continued";

/** So many of the words of a part must be those that are missing in the other. */
const LEAST = 0.6;

type Known = { readonly pairs: readonly Continued[]; readonly language: string };

/**
 * Paragraphs that were divided and put together. An inserted one beside a changed one may be the
 * rest of it (`partOf`, by its new place), and a removed one may stand in its neighbour's
 * continuation (`into`, by its old place).
 */
export function partsOf(
  before: readonly Unit[],
  now: readonly Unit[],
  { pairs, language }: Known,
): { partOf: Map<number, number>; into: Map<number, number> } {
  const olds = new Map(pairs.map(([old, at]) => [at, old]));
  const news = new Map(pairs);
  const bag = (units: readonly Unit[], at: number) => bagOf(units[at]?.text ?? "", language);
  const partOf = new Map<number, number>();
  const into = new Map<number, number>();
  for (const [from, to, whole, answers] of [
    [now, before, olds, partOf],
    [before, now, news, into],
  ] as const) {
    for (const step of [1, -1]) {
      const places = step === 1 ? from.keys() : [...from.keys()].reverse();
      for (const at of places) {
        if (whole.has(at) || answers.has(at)) continue;
        const goal = whole.get(at - step) ?? answers.get(at - step);
        if (goal === undefined || from[at]?.key !== undefined) continue;
        const beside = [at - 1, at + 1].filter((place) => whole.get(place) === goal);
        const missing = without(
          bag(to, goal),
          beside.map((place) => bag(from, place)),
        );
        const own = bag(from, at);
        if (own.length > 0 && shared(own, missing) >= LEAST * own.length) answers.set(at, goal);
      }
    }
  }
  return { partOf, into };
}

/** The words of a text that are not those of others. */
function without(bag: Bag, others: readonly Bag[]): Bag {
  return others.reduce((left, other) => {
    const rest: number[] = [];
    let there = 0;
    for (const word of left) {
      while (there < other.length && (other[there] as number) < word) there += 1;
      if (other[there] === word) there += 1;
      else rest.push(word);
    }
    return Int32Array.from(rest);
  }, bag);
}
