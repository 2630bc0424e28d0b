import { plain } from "../codes/code";
import { goesOn } from "./whole-word";

type Around = { readonly before: string; readonly after: string };

/**
 * A word as it is put between two stretches of a text: with a space on each side where it would run
 * into another word. Never between characters of scripts that set no spaces between words, nor where
 * a joiner says that the word belongs to what stands before or behind it. Inline codes do not count.
 */
export function setApart(word: string, around: Around): string {
  const before = plain(around.before);
  const after = plain(around.after);
  const start = before.length;
  const text = before + word + after;
  const leading = goesOn(text, start) && !/\p{Cf}$/u.test(before) ? " " : "";
  const trailing = goesOn(text, start + word.length) && !/^\p{Cf}/u.test(after) ? " " : "";
  return leading + word + trailing;
}
