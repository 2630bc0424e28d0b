import type { WordPairs } from "./cognates";
import type { Lexicon, Translations } from "./lexicon";

/** A word translated less often than this by one word is no landmark. */
const LEAST = 0.1;

/** Words that are each other's most probable translation: where both stand, the texts probably meet. */
export function landmarks({ forward, backward }: Lexicon): WordPairs {
  const back = likeliest(backward);
  const found = new Map<number, number[]>();
  likeliest(forward).forEach((target, source) => {
    if (target >= 0 && back[target] === source) found.set(target, [source]);
  });
  return found;
}

/** Of each given word the likeliest translation, or -1. */
function likeliest({ starts, words, values }: Translations): Int32Array {
  const best = new Int32Array(starts.length - 1).fill(-1);
  for (let given = 0; given < best.length; given++) {
    let highest = LEAST;
    for (let at = starts[given] as number; at < (starts[given + 1] as number); at++) {
      if ((values[at] as number) <= highest) continue;
      highest = values[at] as number;
      best[given] = words[at] as number;
    }
  }
  return best;
}
