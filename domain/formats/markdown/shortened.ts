import { count } from "../count";

/** A text with its plain paragraphs shortened, and the way from its offsets back to those of the whole. */
export type Shortened = {
  readonly text: string;
  /** The offset in the whole text. */
  readonly offsetOf: (offset: number) => number;
  /** The paragraph that was shortened to what begins at an offset of the whole text. */
  readonly plainAt: ReadonlyMap<number, string>;
  /** The paragraphs left out behind the one that begins at an offset of the whole text. */
  readonly behind: ReadonlyMap<number, readonly Plain[]>;
};

/** A plain paragraph that is left out, and where it stands in the whole text. */
export type Plain = {
  readonly start: number;
  readonly text: string;
  /** How many lines below the first. */
  readonly line: number;
};

/** A character that may be markup inside a line, and addresses, which are links without any. */
const SPECIAL = /[\\`*_[\]<|~&@]|:\/\/|www\.| {2}$/mu;
const STANDS_ALONE = /(?<=(?:^|\n)\r?\n)\p{L}[^\r\n]*(?=\r?\n\r?\n|\r?\n?$)/gu;
const ONLY_LINE_ENDS = /^[\r\n]*$/u;
const SHORTEST = 20;

/**
 * Most paragraphs of prose hold no markup. One that is a single line at the margin between blank
 * lines is the same paragraph with one letter in it, and parsers take a hundredth of the time. Where
 * several come after each other, what the first one is, the others are too: of them only the line
 * ends are left.
 */
export function shortened(text: string): Shortened {
  const cuts: { readonly end: number; readonly at: number }[] = [];
  const plainAt = new Map<number, string>();
  const behind = new Map<number, Plain[]>();
  let [first, line] = [-1, 0];
  let out = "";
  let from = 0;
  for (const { 0: plain, index } of text.matchAll(STANDS_ALONE)) {
    if (plain.length < SHORTEST || SPECIAL.test(plain)) continue;
    const gap = text.slice(from, index);
    const others = ONLY_LINE_ENDS.test(gap) ? behind.get(first) : undefined;
    if (others) {
      line += count(gap, "\n");
      others.push({ start: index, text: plain, line });
    } else {
      [first, line] = [index, 0];
      plainAt.set(index, plain);
      behind.set(index, []);
    }
    out += others ? gap : `${gap}x`;
    cuts.push({ end: index + plain.length, at: out.length });
    from = index + plain.length;
  }
  const offsetOf = (offset: number) => {
    const cut = cuts[lastBefore(cuts, offset)];
    return cut ? cut.end + offset - cut.at : offset;
  };
  return { text: out + text.slice(from), offsetOf, plainAt, behind };
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
