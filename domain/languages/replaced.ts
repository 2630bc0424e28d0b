import { foldLetters, foldWithPlaces } from "./fold-letters";

export type Replacement = {
  readonly find: string;
  readonly by: string;
  /** Whether case and letter forms count: else it is found as search finds it. */
  readonly exact: boolean;
};

/** A text with every place of some words replaced, from the first to the last; none overlap. */
export function replaced(text: string, { find, by, exact }: Replacement): string {
  const { folded, places } = exact ? asItIs(text) : foldWithPlaces(text);
  const asked = exact ? find : foldLetters(find);
  if (asked === "") return text;
  let made = "";
  let from = 0;
  for (let at = folded.indexOf(asked); at >= 0; at = folded.indexOf(asked, at + asked.length)) {
    const start = places?.[at] ?? at;
    const end =
      places === undefined ? at + asked.length : (places[at + asked.length] ?? text.length);
    if (start < from) continue;
    made += text.slice(from, start) + by;
    from = end;
  }
  return made + text.slice(from);
}

const asItIs = (text: string) => ({ folded: text, places: undefined });
