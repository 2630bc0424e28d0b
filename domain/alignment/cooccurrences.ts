import type { Vocabulary } from "./corpus";
import { countsAsWord } from "./counts-as-word";
import type { ProbableBeads } from "./probable-beads";
import { sourceSizes, targetSizes } from "./shapes";

/**
 * Which words stand in beads together. An entry is a pair of words; a slot one occurrence of a word
 * in one bead; a link says that an entry's words meet in a bead, at these two slots.
 */
export type Cooccurrences = {
  readonly entries: number;
  readonly entrySource: Int32Array;
  readonly entryTarget: Int32Array;
  count: number;
  readonly linkEntry: Int32Array;
  readonly linkSourceSlot: Int32Array;
  readonly linkTargetSlot: Int32Array;
  readonly sourceSlotWord: Int32Array;
  readonly sourceSlotWeight: Float32Array;
  readonly targetSlotWord: Int32Array;
  readonly targetSlotWeight: Float32Array;
};

/**
 * Pairs met in fewer expected beads are not tried. Those met once cannot outlive the discount of
 * the lexicon, but they compete: without them it is far too sure of what is left.
 */
const TOO_SELDOM = 0.5;
const FAR_BELOW_CHANCE = 0.3;
/** In long texts there is competition enough without them, and they would be most of the work. */
const TOO_SELDOM_IN_LONG = 1.05;
const BELOW_CHANCE_IN_LONG = 3;
const LONG = 60_000;

/** Where a thousand words answer a thousand, nobody learns which answers which: it would only take long. */
const MOST_MEETINGS = 1_000_000;

export function cooccurrences(
  texts: readonly ProbableBeads[],
  source: Vocabulary,
  target: Vocabulary,
): Cooccurrences {
  const sourceSlots = slotsOf(texts, "source", source);
  const targetSlots = slotsOf(texts, "target", target);
  const rows = slotsByWord(sourceSlots, source.stems.length);
  const met = entriesOf(sourceSlots, targetSlots, rows);
  return {
    ...linked(met, sourceSlots, targetSlots, rows),
    entries: met.source.length,
    entrySource: met.source,
    entryTarget: met.target,
    sourceSlotWord: sourceSlots.word,
    sourceSlotWeight: sourceSlots.weight,
    targetSlotWord: targetSlots.word,
    targetSlotWeight: targetSlots.weight,
  };
}

type Rows = { readonly starts: Int32Array; readonly slots: Int32Array };

/** Entries in the order of their source words, and how many links they will have. */
type Entries = { readonly source: Int32Array; readonly target: Int32Array; readonly links: number };

function entriesOf(sourceSlots: Slots, targetSlots: Slots, rows: Rows): Entries {
  const isLong = sourceSlots.word.length > LONG;
  const seldom = isLong ? TOO_SELDOM_IN_LONG : TOO_SELDOM;
  const chance = isLong ? BELOW_CHANCE_IN_LONG : FAR_BELOW_CHANCE;
  const met = new Float32Array(targetSlots.wordWeight.length);
  const times = new Int32Array(met.length);
  const touched = new Int32Array(met.length);
  const sources: number[] = [];
  const targets: number[] = [];
  let links = 0;
  for (let word = 0; word + 1 < rows.starts.length; word++) {
    let touchedCount = 0;
    let company = 0;
    for (let at = rows.starts[word] as number; at < (rows.starts[word + 1] as number); at++) {
      const slot = rows.slots[at] as number;
      const bead = sourceSlots.bead[slot] as number;
      const weight = sourceSlots.weight[slot] as number;
      const end = targetSlots.starts[bead + 1] as number;
      for (let other = targetSlots.starts[bead] as number; other < end; other++) {
        const answer = targetSlots.word[other] as number;
        if (times[answer] === 0) touched[touchedCount++] = answer;
        (times[answer] as number)++;
        (met[answer] as number) += weight;
        company += weight;
      }
    }
    for (let at = 0; at < touchedCount; at++) {
      const answer = touched[at] as number;
      const meetings = met[answer] as number;
      const byChance =
        (company * (targetSlots.wordWeight[answer] as number)) / targetSlots.totalWeight;
      if (meetings > seldom && meetings > chance * byChance) {
        sources.push(word);
        targets.push(answer);
        links += times[answer] as number;
      }
      met[answer] = 0;
      times[answer] = 0;
    }
  }
  return { source: Int32Array.from(sources), target: Int32Array.from(targets), links };
}

function linked(
  { source, target, links }: Entries,
  sourceSlots: Slots,
  targetSlots: Slots,
  rows: Rows,
): Pick<Cooccurrences, "count" | "linkEntry" | "linkSourceSlot" | "linkTargetSlot"> {
  const linkEntry = new Int32Array(links);
  const linkSourceSlot = new Int32Array(links);
  const linkTargetSlot = new Int32Array(links);
  const entryOf = new Int32Array(targetSlots.wordWeight.length).fill(-1);
  let count = 0;
  for (let first = 0; first < source.length; ) {
    const word = source[first] as number;
    let last = first;
    for (; last < source.length && source[last] === word; last++) {
      entryOf[target[last] as number] = last;
    }
    for (let at = rows.starts[word] as number; at < (rows.starts[word + 1] as number); at++) {
      const slot = rows.slots[at] as number;
      const bead = sourceSlots.bead[slot] as number;
      const end = targetSlots.starts[bead + 1] as number;
      for (let other = targetSlots.starts[bead] as number; other < end; other++) {
        const entry = entryOf[targetSlots.word[other] as number] as number;
        if (entry < 0) continue;
        linkEntry[count] = entry;
        linkSourceSlot[count] = slot;
        linkTargetSlot[count++] = other;
      }
    }
    for (let at = first; at < last; at++) entryOf[target[at] as number] = -1;
    first = last;
  }
  return { count, linkEntry, linkSourceSlot, linkTargetSlot };
}

/** Leaves out the links of entries that are dead: both directions gave them up. */
export function compact(links: Cooccurrences, isDead: (entry: number) => boolean): void {
  const { linkEntry, linkSourceSlot, linkTargetSlot } = links;
  let kept = 0;
  for (let link = 0; link < links.count; link++) {
    const entry = linkEntry[link] as number;
    if (isDead(entry)) continue;
    linkEntry[kept] = entry;
    linkSourceSlot[kept] = linkSourceSlot[link] as number;
    linkTargetSlot[kept++] = linkTargetSlot[link] as number;
  }
  links.count = kept;
}

type Slots = {
  /** Slots of bead n over all texts: `starts[n]` up to `starts[n + 1]`. */
  readonly starts: Int32Array;
  readonly word: Int32Array;
  readonly weight: Float32Array;
  readonly bead: Int32Array;
  readonly wordWeight: Float64Array;
  readonly totalWeight: number;
};

function slotsOf(
  texts: readonly ProbableBeads[],
  which: "source" | "target",
  vocabulary: Vocabulary,
): Slots {
  const useful = Uint8Array.from(vocabulary.stems, (_, id) =>
    (vocabulary.frequency[id] as number) >= 2 && countsAsWord(vocabulary, id) ? 1 : 0,
  );
  let beads = 0;
  let most = 0;
  const eachBead = (
    visit: (text: ProbableBeads, bead: number, from: number, to: number) => void,
  ) => {
    for (const text of texts) {
      for (let bead = 0; bead < text.count; bead++) {
        const [from, to] = wordsOf(text, which, bead);
        const [first, last] = wordsOf(text, which === "source" ? "target" : "source", bead);
        const meetings = (to - from) * (last - first);
        visit(text, bead, from, meetings === 0 || meetings > MOST_MEETINGS ? from : to);
      }
    }
  };
  eachBead((_text, _bead, from, to) => {
    beads++;
    most += to - from;
  });
  const starts = new Int32Array(beads + 1);
  const word = new Int32Array(most);
  const weight = new Float32Array(most);
  const beadOf = new Int32Array(most);
  const wordWeight = new Float64Array(vocabulary.stems.length);
  let used = 0;
  let bead = 0;
  let totalWeight = 0;
  eachBead((text, at, from, to) => {
    const ids = text[which].ids;
    const probability = text.probability[at] as number;
    for (let token = from; token < to; token++) {
      const id = ids[token] as number;
      if (useful[id] === 0) continue;
      word[used] = id;
      weight[used] = probability;
      beadOf[used++] = bead;
      (wordWeight[id] as number) += probability;
      totalWeight += probability;
    }
    starts[++bead] = used;
  });
  return {
    starts,
    word: word.subarray(0, used),
    weight: weight.subarray(0, used),
    bead: beadOf,
    wordWeight,
    totalWeight: Math.max(1e-9, totalWeight),
  };
}

/** Where the words of one side of a bead stand. */
function wordsOf(
  text: ProbableBeads,
  which: "source" | "target",
  bead: number,
): readonly [from: number, to: number] {
  const isSource = which === "source";
  const { starts } = text[which];
  const end = (isSource ? text.sourceEnd : text.targetEnd)[bead] as number;
  const units = (isSource ? sourceSizes : targetSizes)[text.shape[bead] as number] as number;
  return [starts[end - units] as number, starts[end] as number];
}

function slotsByWord(slots: Slots, size: number): Rows {
  const starts = new Int32Array(size + 1);
  for (const id of slots.word) (starts[id + 1] as number)++;
  for (let id = 0; id < size; id++) (starts[id + 1] as number) += starts[id] as number;
  const next = starts.slice();
  const order = new Int32Array(slots.word.length);
  slots.word.forEach((id, slot) => {
    order[(next[id] as number)++] = slot;
  });
  return { starts, slots: order };
}
