import type { Unit } from "@/domain/alignment/bead";

export type MadeUpPair = {
  readonly source: Unit[];
  readonly target: Unit[];
  /** Beads that have both sides, as "0,1:0". */
  readonly gold: string[];
};

type Wish = {
  readonly units: number;
  readonly seed: number;
  /** Another number, another pair of languages. */
  readonly vocabulary?: number;
  /** Units of the source that have no translation: from, to. */
  readonly missing?: readonly [number, number];
};

const WORDS = 4000;

/**
 * A text in a made-up language and its translation into another: words as frequent as Zipf says,
 * each with one or two renderings, a tenth left untranslated; one unit in ten split, merged, omitted
 * or added. For measuring growth and for tests that must not depend on real texts.
 */
export function madeUpPair({ units, seed, vocabulary = 1, missing }: Wish): MadeUpPair {
  const random = numbers(seed);
  const words = madeUpWords(vocabulary);
  const made: MadeUpPair = { source: [], target: [], gold: [] };
  const sentence = (): [string, string] => {
    const length = 5 + Math.floor(random() * 20);
    const ids = Array.from({ length }, () => Math.floor(WORDS ** random()) - 1);
    const there = ids.filter(() => random() > 0.1).map((id) => words.target(id, random() < 0.8));
    return [ids.map(words.source).join(" "), there.join(" ")];
  };
  const isMissing = (at: number): boolean =>
    missing !== undefined && at >= missing[0] && at < missing[1];
  while (made.source.length < units) {
    const dice = isMissing(made.source.length) ? 0 : random();
    addBead(made, dice, sentence);
  }
  return made;
}

function addBead(
  { source, target, gold }: MadeUpPair,
  dice: number,
  sentence: () => string[],
): void {
  const [from, to] = sentence();
  const [next, nextThere] = dice >= 0.03 && dice < 0.09 ? sentence() : [];
  const at = `${source.length}`;
  const there = `${target.length}`;
  if (dice < 0.015) {
    source.push({ text: `${from}.` });
  } else if (dice < 0.03) {
    target.push({ text: `${to}.` });
  } else if (dice < 0.06) {
    gold.push(`${at},${source.length + 1}:${there}`);
    source.push({ text: `${from}.` }, { text: `${next}.` });
    target.push({ text: `${to}; ${nextThere}.` });
  } else if (dice < 0.09) {
    gold.push(`${at}:${there},${target.length + 1}`);
    source.push({ text: `${from}, ${next}.` });
    target.push({ text: `${to}.` }, { text: `${nextThere}.` });
  } else {
    gold.push(`${at}:${there}`);
    source.push({ text: `${from}.` });
    target.push({ text: `${to}.` });
  }
}

function madeUpWords(vocabulary: number) {
  const random = numbers(vocabulary * 7919);
  const word = (letters: string): string =>
    Array.from({ length: 3 + Math.floor(random() * 5) }, () =>
      letters.charAt(Math.floor(random() * letters.length)),
    ).join("");
  const sources = Array.from({ length: WORDS }, () => word("abdefgilmnoprstu"));
  const targets = Array.from({ length: WORDS }, () => [
    word("абвгдежиклмнор"),
    word("стуфхцчшыэюяоа"),
  ]);
  return {
    source: (id: number): string => sources[id] ?? "",
    target: (id: number, usual: boolean): string => targets[id]?.[usual ? 0 : 1] ?? "",
  };
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
