import type { Check, Example, Facing, Fault, Sentences, Side } from "./check";
import { usualLength } from "./length";
import type { Text } from "./text";

/**
 * A sentence of the source that nothing answers, or one that the source does not have: where the
 * texts differ in their number of sentences and in length, the aligner says which it is.
 */
export const omittedSentence = {
  id: "omitted-sentence",
  severity: "warning",

  find(facing) {
    const { source, target } = facing;
    const [asked, had] = [marks(source.text), marks(target.text)];
    const more = asked - had;
    if (
      more === 0 ||
      Math.max(asked, had) > MOST_MARKS ||
      Math.min(source.text.length, target.text.length) < SHORTEST
    )
      return [];
    const ratio = target.text.length / source.text.length / usualLength(facing);
    if (more > 0 ? ratio > SHORT : ratio < LONG) return [];
    return unanswered(facing, more > 0 ? "source" : "target");
  },
} as const satisfies Check;

/** In UTF-16 units: shorter texts say too little about what answers what. */
const SHORTEST = 80;
/** Of the usual length: within it sentences are merged and split, not left out. */
const SHORT = 0.9;
const LONG = 1.2;

/** Ends of sentences, roughly: most pairs have as many, and need no closer look. */
function marks(text: string): number {
  return text.match(/[.!?؟۔。！？।](?=["'”’»)」]?(?:\s|$|\p{Lo}))/gu)?.length ?? 0;
}

function unanswered(facing: Facing, side: Side): Fault[] {
  const { source, target, pair } = facing;
  const { sentences } = facing.tools;
  if (sentences === undefined) return [];
  const [ours, theirs] = [sentencesOf(source, sentences), sentencesOf(target, sentences)];
  const [more, fewer] = side === "source" ? [ours, theirs] : [theirs, ours];
  if (fewer.length >= more.length || more.length > MOST) return [];
  const usual = side === "source" ? usualLength(facing) : 1 / usualLength(facing);
  const { beads } = sentences.align(ours, theirs, { from: pair.from, to: pair.to });
  const short = beads
    .map(({ source: from, target: to }) => ({
      having: (side === "source" ? from : to).flatMap((at) => more[at] ?? []),
      answer: lengthOf((side === "source" ? to : from).flatMap((at) => fewer[at] ?? [])) / usual,
    }))
    .filter(({ having, answer }) => having.length > (answer === 0 ? 0 : 1))
    .filter(({ having, answer }) => answer < lengthOf(having) * KEPT);
  // Where most is unanswered, the sentences are cut in another way.
  if (lengthOf(short.flatMap(({ having }) => having)) > lengthOf(more) * MUCH) return [];
  return short.map(({ having, answer }) => {
    const alone = answer === 0 ? having : likeliest(having, answer);
    const { start = 0 } = alone[0] ?? {};
    const { end = 0 } = alone.at(-1) ?? {};
    const near = answer === 0 || alone.length < having.length ? "" : "-near";
    return { side, start, end, variant: `${side === "source" ? "omitted" : "added"}${near}` };
  });
}

/** The one without which the others are as long as their answer; all of them where several could be. */
function likeliest(having: readonly Sentence[], answer: number): readonly Sentence[] {
  const off = (one: Sentence) => Math.abs(lengthOf(having) - one.text.length - answer) / answer;
  const [best, next] = [...having].sort((one, other) => off(one) - off(other));
  if (best === undefined || next === undefined) return having;
  return off(best) < 0.3 && off(next) > off(best) + 0.3 ? [best] : having;
}

/** Two sentences merged into one keep most of their length. */
const KEPT = 0.72;
const MUCH = 0.8;

function lengthOf(sentences: readonly Sentence[]): number {
  return sentences.reduce((sum, { text }) => sum + text.length, 0);
}

/** A passage of more is no paragraph. */
const MOST = 60;
/** A paragraph of more is a list or a trap, and takes the aligner seconds. */
const MOST_MARKS = 200;

type Sentence = { readonly text: string; readonly start: number; readonly end: number };

function sentencesOf({ text, language }: Text, { sentencesIn }: Sentences): Sentence[] {
  let start = 0;
  return sentencesIn(text, language).flatMap((sentence) => {
    const from = start + (sentence.length - sentence.trimStart().length);
    start += sentence.length;
    return sentence.trim() === ""
      ? []
      : [{ text: sentence.trim(), start: from, end: from + sentence.trim().length }];
  });
}

export const examples: readonly Example[] = [
  {
    source:
      "The river has been low since the spring. The ferry waits at its landing for the third week, and the ferryman mends his nets. Nobody knows when it will rain again.",
    target:
      "Seit dem Frühjahr führt der Fluss wenig Wasser. Niemand weiß, wann es wieder regnen wird.",
    finds: ["The ferry waits at its landing for the third week, and the ferryman mends his nets."],
  },
  {
    source:
      "The river has been low since the spring. The ferry waits at its landing for the third week, and the ferryman mends his nets. Nobody knows when it will rain again.",
    target:
      "بہار سے دریا میں پانی کم ہے۔ کشتی تیسرے ہفتے سے گھاٹ پر کھڑی ہے اور ملاح اپنے جال مرمت کر رہا ہے۔ کوئی نہیں جانتا کہ پھر کب بارش ہو گی۔",
    to: "ur",
    finds: [],
  },
  {
    source:
      "The river has been low since the spring. Nobody in the village knows when it will rain again.",
    target:
      "له پسرلي راهیسې د سیند اوبه کمې دي. بېړۍ له درې اوونیو راهیسې پر غاړه ولاړه ده او مانو خپلې جالونه رغوي. په کلي کې هېڅوک نه پوهېږي چې بیا به کله باران وشي.",
    to: "ps",
    finds: ["بېړۍ له درې اوونیو راهیسې پر غاړه ولاړه ده او مانو خپلې جالونه رغوي."],
  },
  {
    source: "The river has been low since the spring. The ferry waits. Nobody knows why.",
    target:
      "Seit dem Frühjahr führt der Fluss wenig Wasser, die Fähre wartet, und niemand weiß, warum.",
    finds: [],
  },
];
