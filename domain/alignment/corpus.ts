import type { Unit } from "./bead";
import { endingOf, isCut, openingOf, structureOf } from "./edges";
import { naturalEdges } from "./natural-edges";
import { MARKS, wordsIn } from "./tokens";

export const WORD = 0;
export const NUMBER = 1;
/** A class of punctuation: see `MARKS`. */
export const MARK_WORD = 2;

/** The words of one language over every text that is aligned together. A word is its stem. */
export type Vocabulary = {
  readonly idOf: Map<string, number>;
  readonly stems: string[];
  /** The first whole word seen with this stem. */
  readonly wholes: string[];
  readonly kinds: number[];
  /** Occurrences, and units with an occurrence. */
  readonly frequency: number[];
  readonly unitFrequency: number[];
  tokens: number;
  units: number;
};

/** One text as numbers: the words of unit i are `ids[starts[i]]` up to `ids[starts[i + 1]]`. */
export type Side = {
  readonly vocabulary: Vocabulary;
  readonly count: number;
  readonly starts: Int32Array;
  readonly ids: Int32Array;
  readonly lengths: Float64Array;
  /** Of each unit, how it ends, begins, and what it is: see `edges.ts`. */
  readonly endings: Uint8Array;
  readonly openings: Uint8Array;
  readonly structures: Uint8Array;
  /** 1 where the text goes on in the middle of a sentence after the unit. */
  readonly cuts: Uint8Array;
  /** How natural the edge after the unit is, in nats: see `natural-edges.ts`. */
  readonly natural: Float64Array;
};

const STEM_LENGTH = 4;

export function emptyVocabulary(): Vocabulary {
  return {
    idOf: new Map(),
    stems: [],
    wholes: [],
    kinds: [],
    frequency: [],
    unitFrequency: [],
    tokens: 0,
    units: 0,
  };
}

/** Words that begin alike count as one: most languages inflect at the end. */
export function stemOf(word: string): string {
  return word.slice(0, STEM_LENGTH);
}

export function sideOf(units: readonly Unit[], vocabulary: Vocabulary): Side {
  const starts = new Int32Array(units.length + 1);
  const lengths = new Float64Array(units.length);
  const lastUnit: number[] = [];
  let ids = new Int32Array(Math.max(16, units.length * 32));
  let used = 0;
  let unit = 0;
  const push = (stem: string, whole: string, kind: number): void => {
    let id = vocabulary.idOf.get(stem);
    if (id === undefined) {
      id = vocabulary.stems.length;
      vocabulary.idOf.set(stem, id);
      vocabulary.stems.push(stem);
      vocabulary.wholes.push(whole);
      vocabulary.kinds.push(kind);
      vocabulary.frequency.push(0);
      vocabulary.unitFrequency.push(0);
    }
    (vocabulary.frequency[id] as number)++;
    if (lastUnit[id] !== unit) {
      lastUnit[id] = unit;
      (vocabulary.unitFrequency[id] as number)++;
    }
    if (used === ids.length) {
      const grown = new Int32Array(used * 2);
      grown.set(ids);
      ids = grown;
    }
    ids[used++] = id;
  };
  const takeWord = (word: string, isNumber: boolean): void =>
    push(isNumber ? word : stemOf(word), word, isNumber ? NUMBER : WORD);
  for (; unit < units.length; unit++) {
    const { length, marks } = wordsIn(units[unit]?.text ?? "", takeWord);
    lengths[unit] = length;
    for (let mark = 0; mark < MARKS.length; mark++) {
      if (marks & (1 << mark)) push(`\u0001${MARKS[mark]}`, "", MARK_WORD);
    }
    starts[unit + 1] = used;
  }
  vocabulary.tokens += used;
  vocabulary.units += units.length;
  return {
    vocabulary,
    count: units.length,
    starts,
    ids: ids.slice(0, used),
    lengths,
    endings: Uint8Array.from(units, ({ text }) => endingOf(text)),
    openings: Uint8Array.from(units, ({ text }) => openingOf(text)),
    structures: Uint8Array.from(units, structureOf),
    cuts: Uint8Array.from(units, ({ text }, at) => (isCut(text, units[at + 1]?.text) ? 1 : 0)),
    natural: naturalEdges(units),
  };
}
