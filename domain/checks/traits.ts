/** What kinds of characters a text has, as bits: most checks have nothing to say about most texts. */
export const DIGIT = 1;
export const CODE_MARK = 1 << 1;
export const BRACKET = 1 << 2;
export const QUOTE = 1 << 3;
export const WIDE_SPACE = 1 << 4;
/** Characters placeholders, tags and entities are made of. */
export const SYNTAX = 1 << 5;
/** A colon, an at sign, or `www`: what no address is without. */
export const ADDRESS = 1 << 6;
export const ARABIC = 1 << 7;
export const LATIN = 1 << 8;
export const UNSEEN = 1 << 9;
export const LINE = 1 << 10;
export const CAPITAL = 1 << 11;
export const KASHIDA = 1 << 12;
export const HARAKAT = 1 << 13;
export const DOTS = 1 << 14;
export const HAN = 1 << 15;
export const AMPERSAND = 1 << 16;
export const UNDERSCORE = 1 << 17;
export const BACKQUOTE = 1 << 19;
export const BACKSLASH = 1 << 20;
export const BRACE = 1 << 22;
export const ANGLE = 1 << 23;
export const TILDE = 1 << 26;

/** One pass over a text. Everything the checks look for first is in the answer. */
export function traitsOf(text: string): number {
  let traits = 0;
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const trait = TABLE[text.charCodeAt(at)] ?? 0;
    if ((trait & BLANK & before) !== 0) traits |= WIDE_SPACE;
    traits |= trait;
    before = trait;
  }
  return traits & ~BLANK;
}

/** Start and end of each run of digits, one behind the other: no check need look for them with a pattern of its own. */
export function digitRuns(text: string): number[] {
  const runs: number[] = [];
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const digit = (TABLE[text.charCodeAt(at)] ?? 0) & DIGIT;
    if (digit !== before) runs.push(at);
    before = digit;
  }
  if (before !== 0) runs.push(text.length);
  return runs;
}

const BLANK = 1 << 30;
const TABLE = table();

function table(): Uint32Array {
  const traits = new Uint32Array(0x10000);
  const mark = (trait: number, characters: string) => {
    for (const character of characters) add(traits, trait, character.charCodeAt(0));
  };
  const range = (trait: number, first: number, last: number) => {
    for (let unit = first; unit <= last; unit += 1) add(traits, trait, unit);
  };
  for (let unit = 0x30; unit < 0x10000; unit += 1) {
    if ((unit < 0x3a || unit > 0x65f) && /^\p{Nd}$/u.test(String.fromCharCode(unit)))
      add(traits, DIGIT, unit);
  }
  range(CODE_MARK, 0xdb80, 0xdbaf);
  mark(BRACKET, "()[]（）【】〔〕［］");
  mark(QUOTE, "\"“”„‟«»‹›‘’‚「」『』'`＂");
  mark(BLANK, " \u00a0\u202f\u3000\u2009");
  mark(SYNTAX, "%{}$<>&`\\#@|");
  mark(ADDRESS, ":@/");
  range(ARABIC, 0x620, 0x64a);
  range(ARABIC, 0x671, 0x6d3);
  range(ARABIC, 0xfb50, 0xfefc);
  range(LATIN, 0x41, 0x5a);
  range(LATIN, 0x61, 0x7a);
  range(LATIN, 0xc0, 0x24f);
  range(CAPITAL, 0x41, 0x5a);
  range(CAPITAL, 0xc0, 0xde);
  range(CAPITAL, 0x100, 0x24f);
  range(CAPITAL, 0x391, 0x3a9);
  range(CAPITAL, 0x400, 0x42f);
  range(UNSEEN, 0x00, 0x08);
  range(UNSEEN, 0x0b, 0x1f);
  range(UNSEEN, 0x7f, 0x9f);
  range(UNSEEN, 0x200b, 0x200f);
  range(UNSEEN, 0x202a, 0x202e);
  range(UNSEEN, 0x2060, 0x206f);
  mark(UNSEEN, "\u00ad\u061c\ufeff\ufffd\ufffc");
  mark(LINE, "\n\r\u2028\u2029");
  mark(KASHIDA, "\u0640");
  range(HARAKAT, 0x64b, 0x65f);
  mark(HARAKAT, "\u0670");
  mark(DOTS, ".…");
  range(HAN, 0x3040, 0x30ff);
  range(HAN, 0x3400, 0x9fff);
  mark(AMPERSAND, "&");
  mark(UNDERSCORE, "_");
  mark(BACKQUOTE, "`");
  mark(BACKSLASH, "\\");
  mark(BRACE, "{}");
  mark(ANGLE, "<>");
  mark(TILDE, "~");
  return traits;
}

function add(traits: Uint32Array, trait: number, unit: number): void {
  traits[unit] = (traits[unit] ?? 0) | trait;
}
