import { directionOf } from "./direction";

/**
 * How a name, a quotation or the like is put into a sentence of a language: where it runs the other
 * way it is isolated (U+2068 … U+2069, UAX #9), or the figures and signs beside it would run along.
 */
export function isolatingIn(language: string): (value: string) => string {
  const runsTheOtherWay = directionOf(language) === "rtl" ? LEFT_TO_RIGHT : RIGHT_TO_LEFT;
  return (value) => (runsTheOtherWay.test(value) ? `\u2068${value}\u2069` : value);
}

/** Letters by the blocks that Unicode keeps for right-to-left scripts: most of the scripts are rare. */
const RIGHT_TO_LEFT =
  /(?=[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}])\p{L}/u;
const LEFT_TO_RIGHT =
  /(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}])\p{L}/u;
