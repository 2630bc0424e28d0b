import type { Code } from "../codes/code";
import { type Mended, mended } from "../codes/mend";

/** Texts for a format without markup: every code is what it was in the file. */
export function plainText(texts: readonly string[], codes: readonly Code[]): string[] {
  return mended(texts, codes).map((pieces) => rendered(pieces, (text) => text));
}

/** A text with its codes as their raw markup, and what is between them spelled for the format. */
export function rendered(pieces: readonly Mended[], spelled: (text: string) => string): string {
  return pieces
    .map((piece) => {
      if (piece.type === "text") return spelled(piece.text);
      return piece.type === "close" ? (piece.code.rawEnd ?? "") : piece.code.raw;
    })
    .join("");
}
