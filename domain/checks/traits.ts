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
/** Marks of quotation among which no apostrophe is. */
export const SPEECH = 1 << 18;
export const BACKQUOTE = 1 << 19;
export const BACKSLASH = 1 << 20;
/** A mark of punctuation behind a space. */
export const MARK_APART = 1 << 21;
export const BRACE = 1 << 22;
export const ANGLE = 1 << 23;
export const TILDE = 1 << 26;
/** Signs of currencies. */
export const MONEY = 1 << 27;

/**
 * One pass over a text. Everything the checks look for first is in the answer: its traits, and start
 * and end of each run of digits, one behind the other.
 */
export function scanned(text: string): { traits: number; digits: readonly number[] } {
  let digits: number[] | undefined;
  let traits = 0;
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const trait = TABLE[text.charCodeAt(at)] ?? 0;
    if (((trait ^ before) & DIGIT) !== 0) {
      digits ??= [];
      digits.push(at);
    }
    traits |= (before & BLANK) === 0 ? trait : trait | behindBlank(trait);
    before = trait;
  }
  if ((before & DIGIT) !== 0) digits?.push(text.length);
  return { traits: traits & ~(BLANK | MARK), digits: digits ?? NO_DIGITS };
}

function behindBlank(trait: number): number {
  if ((trait & BLANK) !== 0) return WIDE_SPACE;
  return (trait & MARK) === 0 ? 0 : MARK_APART;
}

const NO_DIGITS: readonly number[] = [];
/** Of one character, in itself no trait of a text. */
const BLANK = 1 << 30;
const MARK = 1 << 29;

/** A word, and the traits without which no text has it: quicker told than by looking for it. */
export type Stem = { readonly word: string; readonly traits: number };

export function stemOf(word: string): Stem {
  return { word, traits: scanned(word).traits };
}

/** `text` has these `traits`. */
export function hasStem(text: string, traits: number, stems: readonly Stem[]): boolean {
  for (const stem of stems)
    if ((stem.traits & ~traits) === 0 && text.includes(stem.word)) return true;
  return false;
}

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
  mark(SPEECH, '"“”„‟«»「」『』＂');
  mark(BLANK, " \u00a0\u202f\u3000\u2009");
  mark(MARK, ",;:!?.،؛؟۔");
  mark(MONEY, "€$¥₹₨؋₽﷼£");
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
