import { chineseConsonantsOf, chineseSoundOf, consonantsOf, merged } from "./name-sounds";

/**
 * How a text spells a name: the word whose consonants are those of the name, or all but one of at
 * least four. Of letters that know capitals only words with one are looked at, of Chinese characters
 * those that write foreign names, and these must have all the consonants.
 */
export function spellingOf(name: string, text: string): string | undefined {
  if (CASED.test(name) && text.includes(name)) return name;
  if (HAN.test(name)) return wordOf(name, text);
  return nearestWord(name, text) ?? (HAN.test(text) ? chineseSpellingOf(name, text) : undefined);
}

function nearestWord(name: string, text: string): string | undefined {
  const sought = consonantsOf(name);
  if (sought.length < FEWEST) return undefined;
  const most = sought.length > FEWEST ? 1 : 0;
  const near = (text.match(WORD) ?? [])
    .map((word) => ({ word, distance: distanceOf(sought, consonantsOf(word)) }))
    .filter(({ distance }) => distance <= most);
  return (near.find(({ distance }) => distance === 0) ?? near[0])?.word;
}

/** The word that Chinese writes with these characters. */
function wordOf(characters: string, text: string): string | undefined {
  const sought = merged([...characters].map((one) => chineseSoundOf(one) ?? "").join(""));
  if (sought.length < FEWEST) return undefined;
  return text.match(WORD)?.find((word) => chineseConsonantsOf(word) === sought);
}

/** How many letters to change, add or leave out; two of more. */
function distanceOf(one: string, other: string): number {
  if (one === other) return 0;
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  const [here, there] = [one.slice(same), other.slice(same)];
  const isOne =
    here.slice(1) === there.slice(1) || here.slice(1) === there || here === there.slice(1);
  return isOne ? 1 : 2;
}

/** Fewer sounds are in too many words. */
export const FEWEST = 3;
const CASED = /^\p{Lu}/u;
const HAN = /\p{Script=Han}/u;
/** A word with a capital, or one of Arabic letters. */
const WORD =
  /(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}’'-]{2,24}|\p{Script=Arabic}[\p{Script=Arabic}\p{M}\u200c]{1,20}/gu;

/** The first run of characters that sounds so, and no longer than it must. */
function chineseSpellingOf(name: string, text: string): string | undefined {
  const sought = chineseConsonantsOf(name);
  if (sought.length < FEWEST) return undefined;
  const characters = [...text.slice(0, FAR)];
  for (const start of characters.keys()) {
    const run = runThatSounds(sought, characters.slice(start, start + LONGEST));
    if (run !== undefined) return run;
  }
  return undefined;
}

function runThatSounds(sought: string, characters: readonly string[]): string | undefined {
  let sounds = "";
  for (const [at, character] of characters.entries()) {
    const sound = chineseSoundOf(character);
    if (sound === undefined) return undefined;
    sounds = merged(sounds + sound);
    if (sounds === sought) return characters.slice(0, at + 1).join("");
    if (!sought.startsWith(sounds)) return undefined;
  }
  return undefined;
}

/** In characters. */
const LONGEST = 7;
const FAR = 5_000;
