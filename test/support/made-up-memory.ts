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

const WORDS = 60_000;
const ALPHABETS = ["abdefgilmnoprstu", "ابتجدرسشعفقلمنوهی", "абвгдежиклмнор"] as const;

/**
 * A memory of any size: words as frequent as Zipf says, three scripts, lengths from 2 to some 150
 * words (most of them from 6 to 40), and every tenth unit another one with some words changed. Each
 * unit can be made again from its number.
 */
export function madeUpMemory(seed: number) {
  const vocabularies = ALPHABETS.map((letters, script) => {
    const random = numbers(seed * 31 + script);
    return Array.from({ length: WORDS }, () =>
      Array.from({ length: 3 + Math.floor(random() * 6) }, () =>
        letters.charAt(Math.floor(random() * letters.length)),
      ).join(""),
    );
  });
  const word = (script: number, random: () => number) =>
    vocabularies[script]?.[Math.floor(WORDS ** random()) - 1] ?? "";
  const fresh = (at: number) => {
    const random = numbers(seed * 1_000_003 + at);
    // About log-normal: the sum of four dice.
    const dice = random() + random() + random() + random();
    const length = Math.max(2, Math.round(Math.exp(0.7 + dice * 1.08)));
    const script = at % ALPHABETS.length;
    return `${Array.from({ length }, () => word(script, random)).join(" ")}.`;
  };
  const unit = (at: number): string =>
    at % 10 === 9 ? changed(fresh(Math.floor(at / 3)), ((at % 7) + 1) / 20) : fresh(at);
  const changed = (text: string, share: number): string => {
    const words = text.slice(0, -1).split(" ");
    const random = numbers(words.length * 7919 + text.length * 31 + Math.round(share * 1000));
    for (let count = Math.round(share * words.length); count > 0; count--) {
      changeOne(words, random, word(0, random));
    }
    return `${words.join(" ")}.`;
  };
  return {
    unit,
    changed,
    units: (start: number, count: number) =>
      Array.from({ length: count }, (_, at) => unit(start + at)),
  };
}

/** Replaces a word, puts one in or takes one out. */
function changeOne(words: string[], random: () => number, other: string): void {
  const at = Math.floor(random() * words.length);
  const dice = random();
  if (dice < 0.6) words[at] = other;
  else if (dice < 0.8) words.splice(at, 0, other);
  else if (words.length > 1) words.splice(at, 1);
}
