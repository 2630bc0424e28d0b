import { countWords } from "../languages/words";
import { type Remembered, remembered } from "./remembered";
import { score } from "./score";
import { tellingPairs, wordPairs } from "./word-pairs";

/** In which the words of a text are counted before work begins, and what share of its pay a word of each usually gets. */
export const BANDS = [
  { id: "context", weight: 0 }, // 102 and 101
  { id: "repetition", weight: 0.3 }, // stands further up in the text
  { id: "same", weight: 0.3 }, // 100
  { id: "95", weight: 0.6 },
  { id: "85", weight: 0.6 },
  { id: "75", weight: 0.6 },
  { id: "internal", weight: 0.6 }, // like something further up, 75 and above, and more than like the memory
  { id: "50", weight: 1 },
  { id: "new", weight: 1 },
] as const;

export type Band = (typeof BANDS)[number]["id"];

/** A passage to be translated, and the percentage of its best match, 0 where there is none. */
export type Analysed = { readonly source: string; readonly best: number };

export type BandCount = {
  readonly band: Band;
  readonly passages: number;
  readonly words: number;
  /** Words by their share of the pay, to a tenth. */
  readonly weighted: number;
};

/** From this a passage like an earlier one of the same text counts as such. */
const INTERNAL = 75;

type Languages = { readonly from: string; readonly to: string };

/**
 * Counts the passages of a text by band, every band once and in order: they are added as they stand in
 * it, in one piece or in several. Empty passages count nothing. Languages are BCP 47.
 */
export class Counting {
  readonly #from: string;
  readonly #earlier: Earlier;
  readonly #counts = new Map<Band, { passages: number; words: number }>();

  constructor({ from, to }: Languages) {
    this.#from = from;
    this.#earlier = new Earlier(from, to);
  }

  add(passages: readonly Analysed[]): void {
    for (const { source, best } of passages) {
      if (source.trim() === "") continue;
      const band = bandOf(best, this.#earlier.meet(source));
      const count = this.#counts.get(band) ?? { passages: 0, words: 0 };
      count.passages++;
      count.words += countWords(source, this.#from);
      this.#counts.set(band, count);
    }
  }

  /** Of what was added so far. */
  bands(): BandCount[] {
    return BANDS.map(({ id: band, weight }) => {
      const { passages = 0, words = 0 } = this.#counts.get(band) ?? {};
      return { band, passages, words, weighted: Math.round(words * weight * 10) / 10 };
    });
  }
}

/** `internal`: how like something further up, 100 for a repetition. */
function bandOf(best: number, internal: number): Band {
  if (best > 100) return "context";
  if (internal === 100) return "repetition";
  if (best === 100) return "same";
  if (internal >= INTERNAL && internal > best) return "internal";
  if (best >= 95) return "95";
  if (best >= 85) return "85";
  if (best >= 75) return "75";
  return best >= 50 ? "50" : "new";
}

/** As many earlier passages are compared word by word. */
const MOST_COMPARED = 50;

/** What was met so far in a text. */
class Earlier {
  readonly #languages: Languages;
  readonly #identities = new Set<string>();
  readonly #met: Remembered[] = [];
  readonly #byPair = new Map<number, number[]>();

  constructor(from: string, to: string) {
    this.#languages = { from, to };
  }

  /** How like the likest passage before, and remembers this one. */
  meet(source: string): number {
    const own = remembered(source, this.#languages.from);
    if (this.#identities.has(own.identity)) return 100;
    this.#identities.add(own.identity);
    const pairs = wordPairs(own.words, this.#languages);
    const likest = this.#likest(own, pairs);
    const number = this.#met.push(own) - 1;
    for (const pair of pairs) {
      const known = this.#byPair.get(pair);
      if (known === undefined) this.#byPair.set(pair, [number]);
      else known.push(number);
    }
    return likest;
  }

  #likest(own: Remembered, pairs: readonly number[]): number {
    const frequency = (pair: number) => (this.#byPair.get(pair)?.length ?? 0) / this.#met.length;
    const common = { frequency, texts: this.#met.length };
    const shared = new Map<number, number>();
    for (const pair of tellingPairs(pairs, INTERNAL / 100, common)) {
      for (const at of this.#byPair.get(pair) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    }
    const candidates = [...shared].toSorted(([, one], [, other]) => other - one);
    return candidates.slice(0, MOST_COMPARED).reduce((most, [at]) => {
      const met = this.#met[at];
      return met === undefined ? most : Math.max(most, score(own, met));
    }, 0);
  }
}
