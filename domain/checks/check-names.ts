import { foldLetters } from "../languages/fold-letters";
import { scriptOf } from "../languages/script";
import type { Passage } from "./check-document";

export type NameSpelling = {
  /** As the source writes it. */
  readonly name: string;
  /** How the translations write it, each with the passages that do, the commonest first. */
  readonly spellings: readonly { readonly text: string; readonly ids: readonly string[] }[];
};

/**
 * Names that a document transliterates in more than one way (Lindner as لینډنر and لیندنر). A
 * spelling of a name is the word that stands in all translations of passages with the name and
 * sounds most like it, by consonants; only Latin sources with targets in Arabic script are looked at.
 */
export function nameSpellingsIn(
  passages: readonly Passage[],
  from: string,
  to: string,
): NameSpelling[] {
  if (scriptOf(from) !== "Latn" || scriptOf(to) !== "Arab") return [];
  const found: NameSpelling[] = [];
  for (const [name, having] of namesIn(passages)) {
    const spellings = spellingsOf(name, having);
    if (spellings.length > 1) found.push({ name, spellings });
  }
  return found;
}

function spellingsOf(name: string, passages: readonly Passage[]): NameSpelling["spellings"] {
  const spellings = new Map<string, { text: string; ids: string[] }>();
  for (const { id, target } of passages) {
    const word = likest(name, target);
    if (word === undefined) continue;
    const spelling = spellings.get(foldLetters(word)) ?? { text: word, ids: [] };
    spelling.ids.push(id);
    spellings.set(foldLetters(word), spelling);
  }
  return [...spellings.values()].sort((one, other) => other.ids.length - one.ids.length);
}

/** Capitalised words inside a sentence, four letters and more. */
function namesIn(passages: readonly Passage[]): Map<string, Passage[]> {
  const names = new Map<string, Passage[]>();
  for (const passage of passages) {
    const words = new Set(
      [...passage.source.matchAll(/(?<=[\p{Ll},] )\p{Lu}\p{Ll}{3,20}(?!\p{L})/gu)].map(
        ([word]) => word,
      ),
    );
    for (const word of words) names.set(word, [...(names.get(word) ?? []), passage]);
  }
  return names;
}

/** The word whose consonants are those of the name, or all but one of at least four. */
function likest(name: string, text: string): string | undefined {
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
