import { type Cooccurrences, compact, cooccurrences } from "./cooccurrences";
import type { Vocabulary } from "./corpus";
import type { ProbableBeads } from "./probable-beads";

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

const ROUNDS = 8;
const FAINTEST = 1e-3;
/** Once the directions agree, an entry that either gave up is dead. */
const COMPACT_AFTER = [1, 3];
const MOST_EXPLAINED = 0.9;

/**
 * A pair of words that only one bead supports proves nothing about that bead: taking one from every
 * expected count leaves it out of its own evidence (the absolute discount of language models).
 */
const DISCOUNT = 1;

/**
 * IBM Model 1 in both directions at once (Brown et al. 1993), trained on probable beads as Moore
 * 2002 does. After the first round a link counts as much as the geometric mean of what the two
 * directions say (after alignment by agreement, Liang et al. 2006): rare words no longer gather
 * whatever stands near them. Last comes the discount.
 */
export function lexiconFrom(
  texts: readonly ProbableBeads[],
  source: Vocabulary,
  target: Vocabulary,
): Lexicon {
  const links = cooccurrences(texts, source, target);
  const forward = direction(links, "forward", source, target);
  const backward = direction(links, "backward", target, source);
  for (let round = 0; round < ROUNDS; round++) {
    explain(forward, links.count);
    explain(backward, links.count);
    if (round === 0) countApart(forward, backward, links);
    else countAgreed(forward, backward, links);
    const isLast = round === ROUNDS - 1;
    estimate(forward, isLast);
    estimate(backward, isLast);
    if (COMPACT_AFTER.includes(round)) {
      compact(
        links,
        (entry) => forward.probability[entry] === 0 || backward.probability[entry] === 0,
      );
    }
  }
  return { forward: discounted(forward), backward: discounted(backward) };
}

/** One direction in training. Entries are word pairs, slots occurrences of the answering word. */
type Direction = {
  readonly given: Int32Array;
  readonly answer: Int32Array;
  readonly givenSize: number;
  readonly answerSize: number;
  readonly linkEntry: Int32Array;
  readonly linkSlot: Int32Array;
  readonly slotWord: Int32Array;
  readonly slotWeight: Float32Array;
  readonly frequency: readonly number[];
  readonly probability: Float32Array;
  /** Expected number of times the given word is answered by the answering word. */
  readonly counts: Float32Array;
  readonly givenCounts: Float64Array;
  /** Probability that the answering word answers nothing. */
  readonly byNothing: Float32Array;
  /** Of each slot: the sum of all that may explain it. */
  readonly sums: Float32Array;
};

function direction(
  links: Cooccurrences,
  way: "forward" | "backward",
  given: Vocabulary,
  answer: Vocabulary,
): Direction {
  const isForward = way === "forward";
  const slotWord = isForward ? links.targetSlotWord : links.sourceSlotWord;
  const answerSize = answer.stems.length;
  return {
    given: isForward ? links.entrySource : links.entryTarget,
    answer: isForward ? links.entryTarget : links.entrySource,
    givenSize: given.stems.length,
    answerSize,
    linkEntry: links.linkEntry,
    linkSlot: isForward ? links.linkTargetSlot : links.linkSourceSlot,
    slotWord,
    slotWeight: isForward ? links.targetSlotWeight : links.sourceSlotWeight,
    frequency: answer.frequency,
    probability: new Float32Array(links.entries).fill(1 / answerSize),
    counts: new Float32Array(links.entries),
    givenCounts: new Float64Array(given.stems.length),
    byNothing: new Float32Array(answerSize).fill(1 / answerSize),
    sums: new Float32Array(slotWord.length),
  };
}

function explain(way: Direction, links: number): void {
  const { sums, byNothing, slotWord, probability, linkEntry, linkSlot } = way;
  for (let slot = 0; slot < sums.length; slot++) {
    sums[slot] = (byNothing[slotWord[slot] as number] as number) + 1e-30;
  }
  for (let link = 0; link < links; link++) {
    (sums[linkSlot[link] as number] as number) += probability[linkEntry[link] as number] as number;
  }
}

function countApart(forward: Direction, backward: Direction, { count }: Cooccurrences): void {
  for (const { counts, probability, linkEntry, linkSlot, slotWeight, sums } of [
    forward,
    backward,
  ]) {
    counts.fill(0);
    for (let link = 0; link < count; link++) {
      const entry = linkEntry[link] as number;
      const slot = linkSlot[link] as number;
      (counts[entry] as number) +=
        ((slotWeight[slot] as number) * (probability[entry] as number)) / (sums[slot] as number);
    }
  }
}

function countAgreed(forward: Direction, backward: Direction, links: Cooccurrences): void {
  const { count, linkEntry, linkSourceSlot, linkTargetSlot } = links;
  const counts = forward.counts.fill(0);
  for (let link = 0; link < count; link++) {
    const entry = linkEntry[link] as number;
    const slot = linkTargetSlot[link] as number;
    const there = (forward.probability[entry] as number) / (forward.sums[slot] as number);
    const back =
      (backward.probability[entry] as number) /
      (backward.sums[linkSourceSlot[link] as number] as number);
    (counts[entry] as number) += (forward.slotWeight[slot] as number) * Math.sqrt(there * back);
  }
  backward.counts.set(counts);
}

/** Probabilities from counts; on the last round only the sums are wanted. */
function estimate(way: Direction, isLast: boolean): void {
  const { given, answer, counts, givenCounts, byNothing, probability, slotWord, slotWeight } = way;
  const nothing = new Float64Array(way.answerSize);
  for (let slot = 0; slot < slotWord.length; slot++) {
    (nothing[slotWord[slot] as number] as number) += slotWeight[slot] as number;
  }
  givenCounts.fill(0);
  for (let entry = 0; entry < counts.length; entry++) {
    (givenCounts[given[entry] as number] as number) += counts[entry] as number;
    (nothing[answer[entry] as number] as number) -= counts[entry] as number;
  }
  if (isLast) return;
  for (let entry = 0; entry < counts.length; entry++) {
    const all = Math.max(1e-30, givenCounts[given[entry] as number] as number);
    const share = (counts[entry] as number) / all;
    probability[entry] = share > FAINTEST ? share : 0;
  }
  let unexplained = 0;
  for (const count of nothing) unexplained += Math.max(0, count);
  for (let word = 0; word < way.answerSize; word++) {
    byNothing[word] =
      (Math.max(0, nothing[word] as number) + 0.1) / (unexplained + 0.1 * way.answerSize);
  }
}

function discounted(way: Direction): Translations {
  const { given, answer, answerSize, givenSize, counts, givenCounts } = way;
  const starts = new Int32Array(givenSize + 1);
  let kept = 0;
  for (let entry = 0; entry < counts.length; entry++) {
    if ((counts[entry] as number) <= DISCOUNT) continue;
    (starts[(given[entry] as number) + 1] as number)++;
    kept++;
  }
  for (let word = 0; word < givenSize; word++) {
    (starts[word + 1] as number) += starts[word] as number;
  }
  const next = starts.slice();
  const words = new Int32Array(kept);
  const values = new Float32Array(kept);
  const explained = new Float32Array(answerSize);
  for (let entry = 0; entry < counts.length; entry++) {
    const count = (counts[entry] as number) - DISCOUNT;
    if (count <= 0) continue;
    const row = given[entry] as number;
    const at = next[row] as number;
    next[row] = at + 1;
    words[at] = answer[entry] as number;
    values[at] = count / (givenCounts[row] as number);
    (explained[answer[entry] as number] as number) += count;
  }
  return { starts, words, values, explained: sharesExplained(way, explained) };
}

function sharesExplained(way: Direction, explained: Float32Array): Float32Array {
  const seen = new Float64Array(way.answerSize);
  for (let slot = 0; slot < way.slotWord.length; slot++) {
    (seen[way.slotWord[slot] as number] as number) += way.slotWeight[slot] as number;
  }
  return explained.map((count, word) => {
    // Words in beads nobody believes in were hardly seen: they count as if mostly unexplained.
    const occurrences = Math.max(seen[word] as number, (way.frequency[word] as number) * 0.8);
    return occurrences > 0 ? Math.min(MOST_EXPLAINED, count / occurrences) : 0;
  });
}
