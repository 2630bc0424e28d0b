import type { Link } from "@/domain/alignment/bead";

/** From a source unit on so many, and from a target unit on so many. */
export type Claim = readonly [source: number, sources: number, target: number, targets: number];

/** `from` up to, not including, `to`. */
export const numbers = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, at) => from + at);

/** Of texts of so many units: claims as beads, those left out that would put a unit into two. */
export function withoutClash(claims: readonly Claim[], sources: number, targets: number): Link[] {
  const taken = { source: new Set<number>(), target: new Set<number>() };
  return claims.flatMap(([from, height, to, width]) => {
    const source = numbers(from, Math.min(sources, from + height));
    const target = numbers(to, Math.min(targets, to + width));
    const clashes =
      source.some((unit) => taken.source.has(unit)) ||
      target.some((unit) => taken.target.has(unit)) ||
      source.length + target.length === 0;
    if (clashes) return [];
    for (const unit of source) taken.source.add(unit);
    for (const unit of target) taken.target.add(unit);
    return [{ source, target }];
  });
}
