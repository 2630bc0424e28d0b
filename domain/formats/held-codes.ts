import type { Code } from "../codes/code";
import type { Rendering } from "./format";

/**
 * What belongs to a paragraph's codes, in their order: of the paragraph itself, and behind it of
 * the paragraphs that were merged into it (they follow it and are rendered as nothing). `joined`
 * numbers codes in this order, so the nth is of the code n.
 */
export function held<T>(
  lists: readonly (readonly T[])[],
  renderings: readonly Rendering[],
  at: number,
): readonly T[] {
  const end = endOfHeld(renderings, at);
  return end === at + 1 ? (lists[at] ?? []) : lists.slice(at, end).flat();
}

/** Behind the last paragraph that was merged into this one. */
export function endOfHeld(renderings: readonly Rendering[], at: number): number {
  let end = at + 1;
  while (renderings[end]?.length === 0) end++;
  return end;
}

/** The codes that the rendering of a paragraph may use. */
export function heldCodes(
  paragraphs: readonly { readonly codes: readonly Code[] }[],
  renderings: readonly Rendering[],
  at: number,
): readonly Code[] {
  const codes = paragraphs
    .slice(at, endOfHeld(renderings, at))
    .flatMap((paragraph) => paragraph.codes);
  return codes.map((code, index) => ({ ...code, id: index + 1 }));
}
