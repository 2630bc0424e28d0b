import { languageOf } from "../languages/locale";
import { scriptOf } from "../languages/script";
import { scanned } from "./traits";

/** One side of a pair, looked over once for all checks. */
export type Text = {
  readonly text: string;
  /** BCP 47, as given. */
  readonly language: string;
  /** Without script and region: `fa` of `fa-AF`. */
  readonly base: string;
  /** ISO 15924. */
  readonly script: string;
  /** What it is made of: bits of `traits.ts`. */
  readonly traits: number;
  /** UTF-16 offsets, start and end of each run of digits, one behind the other. */
  readonly digits: readonly number[];
};

export function lookOver(text: string, language: string): Text {
  const { traits, digits } = scanned(text);
  return { text, language, base: languageOf(language), script: scriptOf(language), traits, digits };
}
