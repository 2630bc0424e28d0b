import { plain } from "../codes/code";
import { type Excerpt, excerptOf } from "../languages/excerpt";
import { remembered } from "./remembered";

type Unit = { readonly id: string; readonly source: string; readonly target: string };

/** A run of words of the text at hand that stood in a remembered one. */
export type SharedPhrase = {
  readonly id: string;
  readonly source: Excerpt;
  readonly target: string;
};

/** In words: shorter ones are in everything. */
const LEAST = 3;
const SHOWN = 3;

/** The longest phrases that a text shares with remembered ones, the longest first, none inside another. */
export function sharedPhrases(
  source: string,
  language: string,
  units: readonly Unit[],
): SharedPhrase[] {
  const { words } = remembered(source, language);
  const found = units
    .map((unit) => ({ unit, phrase: longestRun(words, remembered(unit.source, language).words) }))
    .filter(({ phrase }) => phrase.length >= LEAST)
    .toSorted((one, other) => other.phrase.length - one.phrase.length)
    .map(({ unit, phrase }) => ({ unit, said: phrase.join(" ") }));
  const shown: typeof found = [];
  for (const one of found) {
    if (shown.length === SHOWN) break;
    if (!shown.some(({ said }) => ` ${said} `.includes(` ${one.said} `))) shown.push(one);
  }
  return shown.map(({ unit: { id, source: text, target }, said }) => ({
    ...{ id, target: plain(target) },
    source: excerptOf(plain(text), said),
  }));
}

/** Two rows of the table of common endings are kept. */
function longestRun(one: readonly string[], other: readonly string[]): readonly string[] {
  let above = new Uint16Array(other.length + 1);
  let [longest, end] = [0, 0];
  for (const [row, word] of one.entries()) {
    const here = new Uint16Array(other.length + 1);
    for (let column = 1; column <= other.length; column++) {
      if (word !== other[column - 1]) continue;
      const length = (above[column - 1] as number) + 1;
      here[column] = length;
      if (length > longest) [longest, end] = [length, row + 1];
    }
    above = here;
  }
  return one.slice(end - longest, end);
}
