type LineEnd = {
  readonly text: string;
  /** Where the sentence in hand began. */
  readonly start: number;
  /** Where the white space begins that ends the line. */
  readonly at: number;
};

/**
 * Whether a sentence, a heading or an item of a list ends with its line, though no mark says so: at a
 * blank line always, at others unless the line was wrapped. `space` is all the white space there.
 */
export function endsLine(space: string, { text, start, at }: LineEnd): boolean {
  if (BLANK_LINE.test(space)) return true;
  const lineStart = Math.max(start, text.lastIndexOf("\n", at - 1) + 1);
  const line = text.slice(lineStart, at).trimStart();
  const next = text.slice(at + space.length, at + space.length + FAR);
  return line !== "" && !isWrapped(line, space, next);
}

const BLANK_LINE = /\n[^\S\n]*\n|\r\r|\r\n[^\S\n]*\r\n/;
/** In UTF-16 units, how far ahead a mark is looked for. */
const FAR = 500;
/** In UTF-16 units: lines are wrapped near the margin. */
const NEAR_MARGIN = 60;
const PERHAPS_NEAR = 40;

/** Lines that begin with a small letter are a list where no mark ends any of them, else one wrapped sentence. */
function isWrapped(line: string, space: string, next: string): boolean {
  if (GOES_ON.test(next)) return true;
  if (ITEM.test(next)) return false;
  if (PARTICLE.test(line)) return true;
  if (SMALL.test(next))
    return line.length >= PERHAPS_NEAR || /^[^\S\r\n]/.test(space) || ENDS.test(next);
  return line.length >= NEAR_MARGIN && !ENDED.test(line);
}

const GOES_ON = /^[.,;:!?)\]،؛。、，]/u;
const ITEM = /^(?:[•‣▪◦⁃*–-]\s|\(?(?:\p{N}{1,3}|\p{L}|[ivxIVX]{1,5})[.)]\s)/u;
const SMALL = /^["'“‘(«]?\p{Ll}/u;
/** Japanese の, は, が and を say something of the word before them, to a word behind. */
const PARTICLE = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー][のはがを]$/u;
const ENDS = /[.!?…][^\p{L}]?(?:\s|$)/u;
const ENDED = /[.!?…:;؟۔。！？]["”’»)\]]*$/u;
