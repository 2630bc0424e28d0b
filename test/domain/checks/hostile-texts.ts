import { UNITS } from "./hostile-units";

/** In UTF-16 units. */
const MEGABYTE = 1_000_000;
const LONG = 100_000;

const filled = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length));
const nested = (opens: string, closes: string, depth: number) =>
  `${opens.repeat(depth)}a${closes.repeat(depth)}`;

/** Long texts of many kinds of characters at once, by what is bad about them. */
export const MIXED: Readonly<Record<string, string>> = {
  "a million digits": filled("1", MEGABYTE),
  "a million letters": filled("a", MEGABYTE),
  "a million spaces": filled(" ", MEGABYTE),
  "figures without end": filled("1,234.5 ", LONG),
  "digits of three scripts": filled("1۲٣", LONG),
  "scripts in turn": filled("aاب好ж", LONG),
  "words of scripts in turn": filled("Ada دریا 河水 река ", LONG),
  "quotations in quotations": nested("“‘«„", "“»’”", 10_000),
  "quotations that never close": filled("“a «b „c ", LONG),
  "brackets in brackets": nested("([{（", "）}])", 10_000),
  "brackets that never close": filled("(a [b {c ", LONG),
  "messages in messages": nested("{a, plural, one {b} other {", "}}", 5_000),
  "messages that never close": filled("{a, select, x {{b, plural, =1 {#", LONG),
  "tags in tags": nested('<a href="#">', "</a>", 8_000),
  "tags that never close": filled("<a href=\"<b x='", LONG),
  "what nobody sees": filled("\u200b\u200c\u202ea\u2067\u2069\u200f\u00ad", LONG),
  "marks on one letter": `a${filled("\u0301\u064e\u0651", LONG)}`,
  "addresses without end": `https://a.example/${filled("?a=1&b=", LONG)} ${filled("a@b.", LONG)}`,
  "spaces of all kinds": filled(" \u00a0\u202f\u2009\t\u3000", LONG),
  "ends of lines": filled("\r\n\n\r", LONG),
  ...Object.fromEntries(
    Array.from({ length: 6 }, (_, seed) => [`all in a jumble, ${seed}`, jumble(seed + 1)]),
  ),
};

/** The units in an order of chance, always the same for one seed (Lehmer’s generator). */
function jumble(seed: number): string {
  let state = seed * 48_271;
  let text = "";
  while (text.length < LONG / 2) {
    state = (state * 48_271) % 2_147_483_647;
    text += (UNITS[state % UNITS.length] ?? "").repeat(1 + (state % 7));
  }
  return text;
}
