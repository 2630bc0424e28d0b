import type { Side } from "./corpus";
import type { Evidence } from "./lexical-evidence";
import { logSum } from "./log-sum";
import { emptyGroup, emptyOut, type Group, joinGroup, scoreGroup } from "./word-group";

/** Of a long paragraph the shares reach beyond what a number holds: they are scaled from here on. */
const MOST_EXPONENT = 300;
/** Edges move by a few words for the most part: how much less likely is one word more. */
const FARTHER = Math.exp(-1 / 4);
/** What makes the shares of such edges, on both sides, add up to 1. */
const NEAR_SHARE = Math.log((1 - FARTHER) / (2 * FARTHER));
/** A half of them does, the other may have moved to any place. */
const HALF = Math.log(0.5);

/**
 * Two units often answer two because the translation moved the edge between them: its first ends too
 * early, or too late. Taken as one group, the given two explain every word half as well; taken one
 * after the other with the edge at any place among the answering words, they do not.
 */
export type ShiftedEdges = {
  readonly given: Side;
  readonly answer: Side;
  readonly from: Evidence;
  /** The words the first of the two given units explains. */
  readonly before: Group;
  /** Sums as in `gains`, of the second given unit alone. */
  readonly alone: Float64Array;
  /** Of each answering unit, in ln: the sum over all edges inside it, and the share of its end. */
  readonly inside: Float64Array;
  readonly atEnd: Float64Array;
  /** As `inside`, each edge less likely the farther it lies from the beginning, or from the end. */
  readonly nearBegin: Float64Array;
  readonly nearEnd: Float64Array;
  /** By the end of two answering units: what a moved edge adds over the words of the whole group. */
  readonly adds: Float64Array;
};

export function shiftedEdges(given: Side, answer: Side, from: Evidence): ShiftedEdges {
  const list = (): Float64Array => new Float64Array(answer.count + 2);
  const before = emptyGroup(answer.vocabulary.stems.length);
  return {
    ...{ given, answer, from, before },
    ...{ alone: list(), inside: list(), atEnd: list(), adds: list() },
    ...{ nearBegin: list(), nearEnd: list() },
  };
}

/** Takes in what the unit before `end` explains alone, between `base` and `last`. */
export function takeAlone(
  { given, answer, from, before, alone, inside, atEnd, nearBegin, nearEnd }: ShiftedEdges,
  { added }: Group,
  sums: Float64Array,
  [end, base, last]: readonly [end: number, base: number, last: number],
): void {
  alone.set(sums.subarray(0, last - base + 1));
  if (end < 2) return;
  scoreGroup(before, from, Math.max(1, joinGroup(before, given, end - 2, from)));
  const earlier = before.added;
  const { ids, starts } = answer;
  for (let unit = base; unit < last; unit++) {
    let difference = 0;
    let scale = 0;
    let share = 1;
    let sum = 0;
    let begin = 0;
    let end = 0;
    let near = 1;
    const lastToken = (starts[unit + 1] as number) - 1;
    for (let token = starts[unit] as number; token <= lastToken; token++) {
      const word = ids[token] as number;
      const change = (earlier[word] as number) - (added[word] as number);
      if (change !== 0) {
        difference += change;
        if (difference - scale > MOST_EXPONENT) {
          const smaller = Math.exp(scale - difference);
          sum *= smaller;
          begin *= smaller;
          end *= smaller;
          scale = difference;
        }
        share = Math.exp(difference - scale);
      }
      near *= FARTHER;
      end *= FARTHER;
      if (token === lastToken) break;
      sum += share;
      begin += share * near;
      end += share;
    }
    inside[unit - base] = scale + Math.log(sum);
    nearBegin[unit - base] = scale + Math.log(begin);
    nearEnd[unit - base] = scale + Math.log(end);
    atEnd[unit - base] = difference;
  }
  emptyOut(before);
}

/** The mean over all moved edges, near ones likelier than far ones; `sums` are those of the whole group. */
export function addsOfShifts(
  { answer, alone, inside, atEnd, nearBegin, nearEnd, adds }: ShiftedEdges,
  sums: Float64Array,
  [first, base, last]: readonly [first: number, base: number, last: number],
): Float64Array {
  const { starts } = answer;
  for (let column = Math.max(first, base + 2); column <= last; column++) {
    const at = column - base;
    const places = (starts[column] as number) - (starts[column - 2] as number) - 1;
    adds[at] = 0;
    if (places < 1) continue;
    const later = logSum(inside[at - 1] as number, atEnd[at - 1] as number);
    const all = logSum(inside[at - 2] as number, (atEnd[at - 2] as number) + later);
    const near = logSum(
      nearEnd[at - 2] as number,
      (atEnd[at - 2] as number) + (nearBegin[at - 1] as number),
    );
    const edges = HALF + logSum(all - Math.log(places), near + NEAR_SHARE);
    const shifted = (alone[at] as number) - (alone[at - 2] as number) + edges;
    const group = (sums[at] as number) - (sums[at - 2] as number);
    if (shifted > group) adds[at] = shifted - group;
  }
  return adds;
}
