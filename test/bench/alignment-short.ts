/**
 * How sure the aligner says to be of short texts, and how often it is right: pieces of the gold sets,
 * half of them with one passage left out and another added, and pieces that do not belong together.
 */
import { align } from "@/domain/alignment/align";
import type { Unit } from "@/domain/alignment/bead";
import { withSentences } from "@/domain/alignment/with-sentences";
import { calibrationError, type Judged, judged } from "./calibration";
import { type GoldText, goldSets, hasParagraphs, type Links } from "./gold-sets";

const LENGTHS = [8, 12, 20, 40, 80];
/** Of each length from each set. */
const PIECES = 8;
const SURE = 0.9;

type Sets = NonNullable<ReturnType<typeof goldSets>>;
type Piece = { readonly source: Unit[]; readonly target: Unit[]; readonly gold: Links };

function measure(sets: Sets): void {
  console.log("beads   pieces          found  right   ECE   at 0.9 and above, right");
  for (const length of LENGTHS) {
    const kinds = { whole: [] as Judged[], "with gaps": [] as Judged[], unrelated: [] as Judged[] };
    for (const { name, text } of textsOf(sets, length)) {
      const from = Math.floor(random() * (text.gold.length - length));
      const here = piece(text, from, length);
      tally(kinds.whole, name, here);
      tally(kinds["with gaps"], name, withGaps(here));
      const far = (from + text.gold.length / 2) % text.gold.length;
      if (text.gold.length < 4 * length || far + length > text.gold.length) continue;
      const { target } = piece(text, Math.floor(far), length);
      tally(kinds.unrelated, name, { source: here.source, target, gold: [] });
    }
    for (const [kind, beads] of Object.entries(kinds)) print(length, kind, beads);
  }
}

/** Of each set as many texts as pieces are wanted, one perhaps several times. */
function textsOf(sets: Sets, length: number): { name: string; text: GoldText }[] {
  return sets.flatMap(({ name, documents }) => {
    const long = documents.filter(({ gold }) => gold.length > length);
    return Array.from({ length: long.length > 0 ? PIECES : 0 }, () => ({
      name,
      text: long[Math.floor(random() * long.length)] as GoldText,
    }));
  });
}

function tally(kind: Judged[], name: string, { source, target, gold }: Piece): void {
  const { beads } = hasParagraphs(name)
    ? align(withSentences(source), withSentences(target))
    : align(source, target);
  kind.push(...judged(gold, beads));
}

function print(length: number, kind: string, beads: readonly Judged[]): void {
  const share = (some: readonly Judged[]): string =>
    (some.filter(({ isRight }) => isRight).length / Math.max(1, some.length)).toFixed(3);
  const sure = beads.filter(({ confidence }) => confidence >= SURE);
  console.log(
    `${String(length).padStart(5)}   ${kind.padEnd(12)} ${String(beads.length).padStart(8)}  ${share(beads)}  ${calibrationError(beads).toFixed(3)}  ${String(sure.length).padStart(5)}, ${share(sure)}`,
  );
}

/** Some gold beads that follow each other. */
function piece({ source, target, gold }: GoldText, from: number, length: number): Piece {
  return pieceOf(gold.slice(from, from + length), source, target);
}

/** One passage left out by the translation, another added. */
function withGaps({ source, target, gold }: Piece): Piece {
  const [out, added] = [Math.floor(random() * gold.length), Math.floor(random() * gold.length)];
  const links = gold.map(([units, answers], at): Links[number] => {
    if (out === added || (at !== out && at !== added)) return [units, answers];
    return at === out ? [units, []] : [[], answers];
  });
  return pieceOf(links, source, target);
}

/** Units that stand in no bead are gone; those of omissions and additions stand alone. */
function pieceOf(links: Links, source: readonly Unit[], target: readonly Unit[]): Piece {
  const [sources, targets] = ([0, 1] as const).map((side) =>
    links.flatMap((link) => link[side]).sort((one, other) => one - other),
  ) as [number[], number[]];
  const gold = links.flatMap(([units, answers]): Links[number][] => {
    const here = units.map((unit) => sources.indexOf(unit));
    const there = answers.map((unit) => targets.indexOf(unit));
    if (here.length > 0 && there.length > 0) return [[here, there]];
    return [
      ...here.map((unit): Links[number] => [[unit], []]),
      ...there.map((unit): Links[number] => [[], [unit]]),
    ];
  });
  return {
    source: sources.map((unit) => ({ text: source[unit]?.text ?? "" })),
    target: targets.map((unit) => ({ text: target[unit]?.text ?? "" })),
    gold,
  };
}

let state = 7;
/** The same numbers each time (a linear congruence), from 0 to 1. */
function random(): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
}

const sets = goldSets();
if (sets) measure(sets);
else console.log("Alignment of short texts: the gold sets are not here, nothing to measure.");
