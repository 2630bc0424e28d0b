import { plain } from "../codes/code";
import { foldLetters } from "../languages/fold-letters";
import { ARABIC_SCRIPT, CYRILLIC, LATIN } from "../languages/language-profiles";
import { languageOf } from "../languages/locale";
import { isSpaceless } from "../languages/script";
import { wordsIn } from "../languages/words";

/** Words that recur in a document, as it writes them most often. */
export type Candidate = { readonly text: string; readonly count: number };

const LONGEST = 4;
const SELDOM = 3;

/**
 * What of a document might be worth agreeing on: sequences of up to four words that recur, those
 * first that say most (the C-value of Frantzi, Ananiadou & Mima 2000: a sequence counts by its
 * length and how often it stands outside longer ones). None begins or ends with one of the
 * commonest words of its language, or of the text where nobody knows those.
 */
export function candidatesIn(
  paragraphs: readonly string[],
  language: string,
  most = 50,
): Candidate[] {
  const texts = paragraphs.map((text) => plain(text));
  const sequences = sequencesIn(texts, language);
  const nested = nestingOf(sequences);
  return [...sequences]
    .flatMap(([key, { forms, count, length }]) => {
      const longer = nested.get(key);
      const own = longer === undefined ? count : count - longer.count / longer.in;
      return own >= 1 && count >= SELDOM && key.length > 1
        ? [{ text: commonest(forms), count, worth: Math.log2(length + 1) * own }]
        : [];
    })
    .toSorted((one, other) => other.worth - one.worth)
    .slice(0, most)
    .map(({ text, count }) => ({ text, count }));
}

type Sequence = { readonly forms: Map<string, number>; count: number; readonly length: number };

function sequencesIn(texts: readonly string[], language: string): Map<string, Sequence> {
  const joint = isSpaceless(language) ? "" : " ";
  const runs = texts.flatMap((text) => text.split(STOP).map((run) => wordsIn(run, language)));
  const common = commonWords(runs, language);
  const sequences = new Map<string, Sequence>();
  for (const run of runs) {
    const folded = run.map(foldLetters);
    for (const [from, to] of spansIn(folded, common)) {
      const key = folded.slice(from, to).join(" ");
      const sequence = sequences.get(key) ?? { forms: new Map(), count: 0, length: to - from };
      const form = run.slice(from, to).join(joint);
      sequence.forms.set(form, (sequence.forms.get(form) ?? 0) + 1);
      sequence.count += 1;
      sequences.set(key, sequence);
    }
  }
  return sequences;
}

/** What ends a sequence. */
const STOP = /[.,;:!?()[\]{}«»“”„"‹›،؛؟۔。，、；：！？…—–\n]+/u;

/** Every stretch of up to so many words that a term could be. */
function* spansIn(words: readonly string[], common: ReadonlySet<string>) {
  const isGood = words.map((word) => !common.has(word) && /\p{L}/u.test(word));
  for (let from = 0; from < words.length; from += 1)
    for (let to = from + 1; isGood[from] && to <= Math.min(words.length, from + LONGEST); to += 1)
      if (isGood[to - 1]) yield [from, to] as const;
}

/** The words of grammar. */
function commonWords(runs: readonly (readonly string[])[], language: string): ReadonlySet<string> {
  const known = PROFILES.find((profile) => profile.language === languageOf(language));
  if (known !== undefined) return new Set([...known.words.keys()].map(foldLetters));
  const counts = new Map<string, number>();
  for (const word of runs.flat().map(foldLetters)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const least = Math.max(SELDOM * 2, runs.length / 10);
  return new Set([...counts].flatMap(([word, count]) => (count > least ? [word] : [])));
}

const PROFILES = [...ARABIC_SCRIPT, ...LATIN, ...CYRILLIC];

/** How often each sequence stands inside longer ones that recur, and inside how many of them. */
function nestingOf(sequences: ReadonlyMap<string, Sequence>) {
  const nesting = new Map<string, { count: number; in: number }>();
  for (const [key, { count, length }] of sequences) {
    if (length < 2 || count < SELDOM) continue;
    for (const inner of innerOf(key.split(" "))) {
      const before = nesting.get(inner) ?? { count: 0, in: 0 };
      nesting.set(inner, { count: before.count + count, in: before.in + 1 });
    }
  }
  return nesting;
}

function* innerOf(words: readonly string[]): Generator<string> {
  for (let from = 0; from < words.length; from += 1)
    for (let to = from + 1; to <= words.length; to += 1)
      if (to - from < words.length) yield words.slice(from, to).join(" ");
}

function commonest(forms: ReadonlyMap<string, number>): string {
  return [...forms].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? "";
}
