import type { Problem } from "./format";

/** The characters of a file, and the way back to its bytes. */
export type Decoded = {
  /** Without the byte-order mark. A byte that is not of the encoding is a lone surrogate U+DC80–U+DCFF. */
  readonly text: string;
  readonly encoding: string;
  /** The bytes of a text, or nothing when it holds a character the encoding has none for. */
  readonly encode: (text: string) => Uint8Array | undefined;
  readonly problems: readonly Problem[];
};
