/** A text with its plain paragraphs shortened, and the way from its offsets back to those of the whole. */
export type Shortened = {
  readonly text: string;
  /** The offset in the whole text. */
  readonly offsetOf: (offset: number) => number;
  /** The paragraph that was shortened to what begins at an offset of the whole text. */
  readonly plainAt: ReadonlyMap<number, string>;
};

/** A character that may be markup inside a line, and addresses, which are links without any. */
const SPECIAL = /[\\`*_[\]<|~&@]|:\/\/|www\.| {2}$/mu;
const STANDS_ALONE = /(?<=(?:^|\n)\r?\n)\p{L}[^\r\n]*(?=\r?\n\r?\n|\r?\n?$)/gu;
const SHORTEST = 20;

/**
 * Most paragraphs of prose hold no markup. One that is a single line at the margin between blank
 * lines is the same paragraph with one letter in it, and parsers take a hundredth of the time.
 */
export function shortened(text: string): Shortened {
  const cuts: { readonly start: number; readonly end: number; readonly at: number }[] = [];
  const plainAt = new Map<number, string>();
  let out = "";
  let from = 0;
  for (const { 0: line, index } of text.matchAll(STANDS_ALONE)) {
    if (line.length < SHORTEST || SPECIAL.test(line)) continue;
    out += `${text.slice(from, index)}x`;
    cuts.push({ start: index, end: index + line.length, at: out.length });
    plainAt.set(index, line);
    from = index + line.length;
  }
  const offsetOf = (offset: number) => {
    const cut = cuts[lastBefore(cuts, offset)];
    return cut ? cut.end + offset - cut.at : offset;
  };
  return { text: out + text.slice(from), offsetOf, plainAt };
}

/** The last cut that ends at or before an offset of the shortened text. */
function lastBefore(cuts: readonly { readonly at: number }[], offset: number): number {
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle]?.at ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
