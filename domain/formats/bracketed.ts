import type { Footnotes } from "./format";

/** Texts with their notes in brackets behind them: where no mark can stand that leads to a footnote. */
export function bracketed(texts: readonly string[], footnotes: Footnotes = []): string[] {
  return texts.map((text, at) =>
    [text, ...(footnotes[at] ?? []).map((note) => `[${note}]`)].join(" "),
  );
}
