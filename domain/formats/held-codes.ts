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
  let end = at + 1;
  while (renderings[end]?.length === 0) end++;
  return end === at + 1 ? (lists[at] ?? []) : lists.slice(at, end).flat();
}

/** The codes that the rendering of a paragraph may use. */
export function heldCodes(
  paragraphs: readonly { readonly codes: readonly Code[] }[],
  renderings: readonly Rendering[],
  at: number,
): readonly Code[] {
  let end = at + 1;
  while (renderings[end]?.length === 0) end++;
  const codes = paragraphs.slice(at, end).flatMap((paragraph) => paragraph.codes);
  return codes.map((code, index) => ({ ...code, id: index + 1 }));
}
