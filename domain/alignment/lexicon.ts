import { cooccurrences } from "./cooccurrences";
import type { Side, Vocabulary } from "./corpus";

/** Beads of one pair of texts with their probability: bead n ends after `sourceEnd[n]` and `targetEnd[n]` units. */
export type ProbableBeads = {
  readonly source: Side;
  readonly target: Side;
  readonly count: number;
  readonly sourceEnd: Int32Array;
  readonly targetEnd: Int32Array;
  readonly shape: Uint8Array;
  readonly probability: Float32Array;
};

/**
 * Translation probabilities in one direction, rows by the given word:
 * `words[starts[x]] … words[starts[x + 1] - 1]` with `values` beside them.
 */
export type Translations = {
  readonly starts: Int32Array;
  readonly words: Int32Array;
  readonly values: Float32Array;
  /** Of each answering word: the share of its occurrences that a translation explains, at most 0.9. */
  readonly explained: Float32Array;
};

export type Lexicon = { readonly forward: Translations; readonly backward: Translations };

/** Beyond this share of the units a word is in, it says nothing about where it stands. */
export const WIDEST_SPREAD = 0.4;
const ROUNDS = 8;
const FAINTEST = 1e-3;

/**
 * A pair of words that only one bead supports proves nothing about that bead: taking one from every
 * expected count leaves it out of its own evidence (the absolute discount of language models).
 */
const DISCOUNT = 1;

export function countsAsWord(vocabulary: Vocabulary, id: number): boolean {
  const units = vocabulary.unitFrequency[id] as number;
  return units <= Math.max(5, WIDEST_SPREAD * vocabulary.units);
}

/** IBM Model 1 in both directions (Brown et al. 1993) on probable beads, as Moore 2002 does, with the discount. */
export function lexiconFrom(
  texts: readonly ProbableBeads[],
  source: Vocabulary,
  target: Vocabulary,
): Lexicon {
  const links = cooccurrences(texts, source, target);
  const sourceSize = source.stems.length;
  const targetSize = target.stems.length;
  const forward = trained({
    entries: links.entries,
    given: links.entrySource,
    answer: links.entryTarget,
    givenSize: sourceSize,
    answerSize: targetSize,
    links: links.count,
    linkEntry: links.linkEntry,
    linkSlot: links.linkTargetSlot,
    slotWord: links.targetSlotWord,
    slotWeight: links.targetSlotWeight,
    frequency: target.frequency,
  });
  const backward = trained({
    entries: links.entries,
    given: links.entryTarget,
    answer: links.entrySource,
    givenSize: targetSize,
    answerSize: sourceSize,
    links: links.count,
    linkEntry: links.linkEntry,
    linkSlot: links.linkSourceSlot,
    slotWord: links.sourceSlotWord,
    slotWeight: links.sourceSlotWeight,
    frequency: source.frequency,
  });
  return { forward, backward };
}

type Training = {
  readonly entries: number;
  readonly given: Int32Array;
  readonly answer: Int32Array;
  readonly givenSize: number;
  readonly answerSize: number;
  readonly links: number;
  readonly linkEntry: Int32Array;
  readonly linkSlot: Int32Array;
  readonly slotWord: Int32Array;
  readonly slotWeight: Float32Array;
  readonly frequency: readonly number[];
};

function trained(task: Training): Translations {
  const { entries, given, linkEntry, linkSlot, slotWord, slotWeight, answerSize } = task;
  const probability = new Float32Array(entries).fill(1 / answerSize);
  const counts = new Float32Array(entries);
  const byNothing = new Float32Array(answerSize).fill(1 / answerSize);
  const givenCounts = new Float64Array(task.givenSize);
  const nothingCounts = new Float64Array(answerSize);
  const sums = new Float32Array(slotWord.length);
  for (let round = 0; round < ROUNDS; round++) {
    for (let slot = 0; slot < sums.length; slot++) {
      sums[slot] = byNothing[slotWord[slot] as number] as number;
    }
    for (let link = 0; link < task.links; link++) {
      (sums[linkSlot[link] as number] as number) += probability[
        linkEntry[link] as number
      ] as number;
    }
    nothingCounts.fill(0);
    for (let slot = 0; slot < sums.length; slot++) {
      const word = slotWord[slot] as number;
      const share = (slotWeight[slot] as number) / Math.max(1e-30, sums[slot] as number);
      (nothingCounts[word] as number) += (byNothing[word] as number) * share;
      sums[slot] = share;
    }
    counts.fill(0);
    for (let link = 0; link < task.links; link++) {
      const entry = linkEntry[link] as number;
      (counts[entry] as number) +=
        (probability[entry] as number) * (sums[linkSlot[link] as number] as number);
    }
    givenCounts.fill(0);
    for (let entry = 0; entry < entries; entry++) {
      (givenCounts[given[entry] as number] as number) += counts[entry] as number;
    }
    if (round === ROUNDS - 1) break;
    for (let entry = 0; entry < entries; entry++) {
      const share =
        (counts[entry] as number) / Math.max(1e-30, givenCounts[given[entry] as number] as number);
      probability[entry] = share > FAINTEST ? share : 0;
    }
    let nothing = 0;
    for (const count of nothingCounts) nothing += count;
    for (let word = 0; word < answerSize; word++) {
      byNothing[word] = ((nothingCounts[word] as number) + 0.1) / (nothing + 0.1 * answerSize);
    }
  }
  return discounted(task, counts, givenCounts);
}

function discounted(task: Training, counts: Float32Array, givenCounts: Float64Array): Translations {
  const { entries, given, answer, answerSize, slotWord, slotWeight, frequency } = task;
  const starts = new Int32Array(task.givenSize + 1);
  let kept = 0;
  for (let entry = 0; entry < entries; entry++) {
    if ((counts[entry] as number) <= DISCOUNT) continue;
    (starts[(given[entry] as number) + 1] as number)++;
    kept++;
  }
  for (let word = 0; word < task.givenSize; word++) {
    (starts[word + 1] as number) += starts[word] as number;
  }
  const next = starts.slice();
  const words = new Int32Array(kept);
  const values = new Float32Array(kept);
  const explained = new Float32Array(answerSize);
  for (let entry = 0; entry < entries; entry++) {
    const count = (counts[entry] as number) - DISCOUNT;
    if (count <= 0) continue;
    const row = given[entry] as number;
    const at = (next[row] as number)++;
    words[at] = answer[entry] as number;
    values[at] = count / (givenCounts[row] as number);
    (explained[answer[entry] as number] as number) += count;
  }
  const seen = new Float64Array(answerSize);
  for (let slot = 0; slot < slotWord.length; slot++) {
    (seen[slotWord[slot] as number] as number) += slotWeight[slot] as number;
  }
  for (let word = 0; word < answerSize; word++) {
    const occurrences = Math.max(seen[word] as number, (frequency[word] as number) * 0.8);
    explained[word] =
      occurrences > 0 ? Math.min(0.9, (explained[word] as number) / occurrences) : 0;
  }
  return { starts, words, values, explained };
}
