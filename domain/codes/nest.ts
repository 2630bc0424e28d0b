import type { Code } from "./code";
import type { Mended } from "./mend";

/** A mended text as a tree: each pair holds what stands inside it. */
export type Nested =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "standalone"; readonly code: Code }
  | { readonly type: "pair"; readonly code: Code; readonly inner: readonly Nested[] };

export function nested(pieces: readonly Mended[]): Nested[] {
  const root: Nested[] = [];
  const open: Nested[][] = [root];
  for (const piece of pieces) {
    if (piece.type === "close") open.pop();
    else if (piece.type === "open") {
      const inner: Nested[] = [];
      open.at(-1)?.push({ type: "pair", code: piece.code, inner });
      open.push(inner);
    } else open.at(-1)?.push(piece as Nested);
  }
  return root;
}
