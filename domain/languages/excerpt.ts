import { foldLetters, foldWithPlaces } from "./fold-letters";

/** A piece of a text around what was looked for; `hit` is empty where it does not stand in it. */
export type Excerpt = { readonly before: string; readonly hit: string; readonly after: string };

/** In UTF-16 units, to each side. */
const AROUND = 60;

/** The first place at which something stands in a text, letter forms aside, with some words around it. */
export function excerptOf(text: string, asked: string): Excerpt {
  const { folded, places } = foldWithPlaces(text);
  const at = asked === "" ? -1 : folded.indexOf(foldLetters(asked));
  if (at < 0) return { before: cutEnd(text, 2 * AROUND), hit: "", after: "" };
  const start = places[at] ?? 0;
  const end = places[at + foldLetters(asked).length] ?? text.length;
  return {
    before: cutStart(text.slice(0, start), AROUND),
    hit: text.slice(start, end),
    after: cutEnd(text.slice(end), AROUND),
  };
}

function cutStart(text: string, most: number): string {
  if (text.length <= most) return text;
  return `…${text.slice(-most).replace(/^\S*\s/u, "")}`;
}

function cutEnd(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most).replace(/\s\S*$/u, "")}…`;
}
