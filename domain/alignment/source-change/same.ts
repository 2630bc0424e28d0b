import type { Unit } from "../bead";
import type { Continued } from "./continued";

/**
 * Paragraphs that are word for word the same in both texts, or are called the same. What stands
 * once in each, or equally often, is paired in order; of what stands more often in one of them, first
 * what has the same neighbour.
 */
export function same(before: readonly Unit[], now: readonly Unit[]): Continued[] {
  const olds = names(before);
  const news = names(now);
  const answers = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (old: number, at: number) => {
    if (olds[old] === undefined || olds[old] !== news[at]) return;
    if (taken.has(old) || answers.has(at)) return;
    answers.set(at, old);
    taken.add(old);
  };
  const there = placesOf(news);
  const here = placesOf(olds);
  for (const [name, places] of there) {
    const own = here.get(name) ?? [];
    if (own.length === places.length)
      for (const [nth, at] of places.entries()) pair(own[nth] ?? -1, at);
  }
  for (const at of now.keys()) pair((answers.get(at - 1) ?? -2) + 1, at);
  for (const at of [...now.keys()].reverse()) pair((answers.get(at + 1) ?? -1) - 1, at);
  for (const [name, places] of there) {
    const own = (here.get(name) ?? []).filter((old) => !taken.has(old));
    const open = places.filter((at) => !answers.has(at));
    for (const [nth, at] of open.entries()) pair(own[nth] ?? -1, at);
  }
  return [...answers].map(([at, old]) => [old, at]);
}

/** What a paragraph goes by: its key where it has one, else its words. */
function names(units: readonly Unit[]): string[] {
  return units.map(({ key, text }) => (key === undefined ? `text ${text}` : `key ${key}`));
}

function placesOf(names: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [at, name] of names.entries()) {
    const known = places.get(name);
    if (known) known.push(at);
    else places.set(name, [at]);
  }
  return places;
}
