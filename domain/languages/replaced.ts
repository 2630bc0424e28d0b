import { foldLetters, foldWithPlaces } from "./fold-letters";
import { isWholeWord } from "./whole-word";

export type Replacement = {
  readonly find: string;
  readonly by: string;
  /** Whether case and letter forms count: else it is found as search finds it. */
  readonly exact: boolean;
  /** Whether it must not be a part of a longer word. */
  readonly whole?: boolean | undefined;
};

type Place = { readonly start: number; readonly end: number };

/** A text with every place of some words replaced, from the first to the last; none overlap. */
export function replaced(text: string, words: Replacement): string {
  let made = "";
  let from = 0;
  for (const { start, end } of placesOf(text, words)) {
    made += text.slice(from, start) + words.by;
    from = end;
  }
  return made + text.slice(from);
}

function* placesOf(text: string, { find, exact, whole = false }: Replacement): Generator<Place> {
  const { folded, places } = exact ? asItIs(text) : foldWithPlaces(text);
  const asked = exact ? find : foldLetters(find);
  if (asked === "") return;
  let from = 0;
  let at = folded.indexOf(asked);
  while (at >= 0) {
    const place = placeIn(text, places, { at, length: asked.length });
    const counts = place.start >= from && (!whole || isWholeWord(text, place));
    if (counts) {
      yield place;
      from = place.end;
    }
    at = folded.indexOf(asked, counts ? at + asked.length : at + 1);
  }
}

type Found = { readonly at: number; readonly length: number };

function placeIn(text: string, places: readonly number[] | undefined, { at, length }: Found) {
  if (places === undefined) return { start: at, end: at + length };
  return { start: places[at] ?? at, end: places[at + length] ?? text.length };
}

const asItIs = (text: string) => ({ folded: text, places: undefined });
