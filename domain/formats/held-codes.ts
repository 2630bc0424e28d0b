import type { Code } from "../codes/code";
import { highest } from "../codes/join";
import type { Rendering } from "./format";

/**
 * The codes that the rendering of a paragraph may use: its own, and behind them, numbered on, those
 * of the paragraphs that were merged into it (they follow it and are rendered as nothing). This is
 * how `joined` numbers them.
 */
export function heldCodes(
  paragraphs: readonly { readonly codes: readonly Code[] }[],
  renderings: readonly Rendering[],
  at: number,
): readonly Code[] {
  const own = paragraphs[at]?.codes ?? [];
  let next = at + 1;
  if (renderings[next]?.length !== 0) return own;
  const all = [...own];
  for (; renderings[next]?.length === 0; next++) {
    const before = highest(all);
    all.push(...(paragraphs[next]?.codes ?? []).map((code) => ({ ...code, id: code.id + before })));
  }
  return all;
}
