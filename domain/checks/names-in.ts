import { foldLetters } from "../languages/fold-letters";

/** Capitalised words inside a sentence, four letters and more. */
export function namesIn(source: string): ReadonlySet<string> {
  return new Set(source.match(NAME));
}

const NAME = /(?<=[\p{Ll},] )\p{Lu}\p{Ll}{3,20}(?!\p{L})/gu;

/**
 * How a text in Arabic script spells a name written in Latin letters: the word whose consonants are
 * those of the name, or all but one of at least four.
 */
export function spellingOf(name: string, text: string): string | undefined {
  const sought = consonants(name.toLowerCase(), LATIN_SOUNDS);
  if (sought.length < 3) return undefined;
  const words = text.match(/[\p{L}\p{M}\u200c]{2,20}/gu) ?? [];
  const scored = words.map((word) => ({
    word,
    distance: distanceOf(sought, consonants(foldLetters(word), ARABIC_SOUNDS)),
  }));
  const [best] = scored.sort((one, other) => one.distance - other.distance);
  return best !== undefined && best.distance <= (sought.length > 3 ? 1 : 0) ? best.word : undefined;
}

const LATIN_SOUNDS: Readonly<Record<string, string>> = {
  b: "b",
  c: "k",
  d: "d",
  f: "f",
  g: "g",
  h: "",
  j: "j",
  k: "k",
  l: "l",
  m: "m",
  n: "n",
  p: "p",
  q: "k",
  r: "r",
  s: "s",
  t: "t",
  v: "v",
  w: "v",
  x: "ks",
  z: "s",
  y: "",
};

const ARABIC_SOUNDS: Readonly<Record<string, string>> = {
  ب: "b",
  پ: "p",
  ت: "t",
  ټ: "t",
  ٹ: "t",
  ط: "t",
  ث: "s",
  ج: "j",
  چ: "j",
  ژ: "j",
  ح: "",
  خ: "k",
  څ: "s",
  ځ: "s",
  د: "d",
  ډ: "d",
  ڈ: "d",
  ذ: "s",
  ر: "r",
  ړ: "r",
  ڑ: "r",
  ز: "s",
  ږ: "g",
  س: "s",
  ش: "s",
  ښ: "s",
  ص: "s",
  ض: "s",
  ظ: "s",
  غ: "g",
  ف: "f",
  ق: "k",
  ک: "k",
  گ: "g",
  ل: "l",
  م: "m",
  ن: "n",
  ڼ: "n",
  و: "",
  ه: "",
  ی: "",
};

function consonants(word: string, sounds: Readonly<Record<string, string>>): string {
  return [...word]
    .map((letter) => sounds[letter] ?? "")
    .join("")
    .replace(/v/g, "")
    .replace(/(.)\1+/g, "$1");
}

/** Levenshtein, of words of a few letters. */
function distanceOf(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 0; at < one.length; at += 1) {
    const next = [at + 1];
    for (let to = 0; to < other.length; to += 1) {
      const change = (row[to] ?? 0) + (one[at] === other[to] ? 0 : 1);
      next.push(Math.min(change, (row[to + 1] ?? 0) + 1, (next[to] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
