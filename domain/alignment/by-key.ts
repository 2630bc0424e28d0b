import type { Alignment, Bead, Unit } from "./bead";

/**
 * Pairs two files of UI strings: the same key is the same string, and nothing needs to be guessed.
 * A string only the translation has (a plural form the source language lacks, say) comes behind the
 * one it follows there. Nothing where the texts are not strings with keys.
 */
export function alignByKey(
  source: readonly Unit[],
  target: readonly Unit[],
): Alignment | undefined {
  if (!areKeyed(source) || !areKeyed(target)) return undefined;
  const places = placesByKey(target);
  const answers = source.map(({ key }) => places.get(key ?? "")?.shift());
  const rowOf = new Map(answers.map((place, row) => [place, row]));
  const behind = source.map((): number[] => []);
  const first: number[] = [];
  let follows = first;
  for (const place of target.keys()) {
    const row = rowOf.get(place);
    if (row === undefined) follows.push(place);
    else follows = behind[row] ?? first;
  }
  const beads = answers.flatMap((place, row): Bead[] => [
    { source: [row], target: place === undefined ? [] : [place], confidence: 1 },
    ...(behind[row] ?? []).map(addition),
  ]);
  return { beads: [...first.map(addition), ...beads], likelihood: 0, reliable: true };
}

const areKeyed = (units: readonly Unit[]) =>
  units.length > 0 && units.every(({ key }) => key !== undefined);

const addition = (place: number): Bead => ({ source: [], target: [place], confidence: 1 });

/** A key may stand twice in a careless file: each takes its turn. */
function placesByKey(units: readonly Unit[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [place, { key = "" }] of units.entries()) {
    const known = places.get(key);
    if (known) known.push(place);
    else places.set(key, [place]);
  }
  return places;
}
