import { align } from "@/domain/alignment/align";
import { alignTexts } from "@/domain/alignment/align-texts";
import type { Bead } from "@/domain/alignment/bead";
import {
  calibrationError,
  errorByLuck,
  inLeastSure,
  type Judged,
  judged,
  placesFound,
  printCurve,
  walked,
} from "./calibration";
import { type GoldText, goldSets, hasParagraphs, type Links } from "./gold-sets";

/** As the editor has it. */
const DOUBTFUL = 0.8;

/** Strict F1 of the throwaway prototype that came before. */
const BEFORE: Record<string, number> = {
  "textberg-dev": 0.9,
  "transread-en-fr-dev": 0.905,
  "para-transread-en-fr-dev": 0.961,
  "syn-para-en-fr-dev": 0.926,
  "syn-udhr-para-dev": 0.923,
  "syn-quran-ar-en-dev": 0.939,
  "syn-quran-ar-ur-dev": 0.89,
  "syn-quran-bn-id-dev": 0.931,
  "syn-quran-tr-sv-dev": 0.68,
  "syn-quran-ur-en-dev": 0.962,
  "syn-quran-zh-ru-dev": 0.944,
  "syn-bible-he-en-dev": 0.963,
  "syn-bible-sw-en-dev": 0.915,
  "syn-bible-gu-en-dev": 0.871,
};

/** On the gold sets, where they are at hand. */
function quality(sets: NonNullable<ReturnType<typeof goldSets>>): void {
  console.log(
    "set                        strict  before  lax    ECE    tenth  together  CPU s  peak MB",
  );
  const all: Judged[][] = [];
  const means = { paragraphs: [] as number[], "sentences and verses": [] as number[] };
  for (const { name, documents } of sets) {
    const tally = emptyTally();
    const begun = process.cpuUsage();
    for (const { source, target, gold } of documents) {
      count(tally, gold, align(source, target).beads);
    }
    const spent = seconds(begun);
    const before = BEFORE[name]?.toFixed(3) ?? "  –  ";
    const [strict, lax] = [f1(tally, "strict"), f1(tally, "lax")].map((value) => value.toFixed(3));
    const error = calibrationError(tally.judged).toFixed(3);
    console.log(
      `${name.padEnd(26)} ${strict}   ${before}   ${lax}  ${error}  ${inLeastSure(tally.judged)}  ${together(name, documents).padStart(8)}  ${spent.padStart(5)}  ${peak()}`,
    );
    all.push(tally.judged);
    means[hasParagraphs(name) ? "paragraphs" : "sentences and verses"].push(f1(tally, "strict"));
  }
  for (const [kind, values] of Object.entries(means)) {
    const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
    console.log(`Strict F1, mean of the sets of ${kind}: ${mean.toFixed(3)}.`);
  }
  printCalibration(all);
}

function printCalibration(sets: readonly Judged[][]): void {
  const all = sets.flat();
  const mean = (values: number[]): string =>
    (values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)).toFixed(3);
  console.log(
    `Calibration error over ten bins: mean of the sets ${mean(sets.map(calibrationError))} (perfect confidences would show ${mean(sets.map(errorByLuck))}), all beads in one ${mean([calibrationError(all)])} (${mean([errorByLuck(all)])}).`,
  );
  printCurve(all);
  const finer = all.filter(({ isGranularity }) => isGranularity).length;
  const errors = all.filter(({ isRight }) => !isRight).length;
  console.log(
    `Of ${errors} errors, the least sure tenth of the beads holds ${inLeastSure(all)}; ${finer} only cut finer or coarser than gold, and of the others it holds ${inLeastSure(all, (bead) => !bead.isRight && !bead.isGranularity)}.`,
  );
  const [visited, seen] = walked(all, DOUBTFUL);
  console.log(
    `Who goes from one doubtful bead (below ${DOUBTFUL}) to the next, but for the one right behind, looks at ${visited} of the beads, and ${seen} of the errors are there or right beside.`,
  );
  const [tenth = [], apart = []] = placesFound(all);
  console.log(
    `Of the places where wrong beads follow each other it touches ${tenth[0]}, with ${tenth[1]} of the errors; a tenth of which no two beads are neighbours touches ${apart[0]}, with ${apart[1]}.`,
  );
}

/** Strict F1 when the documents of a set share what they teach; the declaration is in six languages. */
function together(name: string, documents: readonly GoldText[]): string {
  if (name.startsWith("syn-udhr")) return "–";
  const tally = emptyTally();
  const pairs = documents.map(({ source, target }) => [source, target] as const);
  alignTexts(pairs).forEach(({ beads }, at) => {
    count(tally, documents[at]?.gold ?? [], beads);
  });
  return f1(tally, "strict").toFixed(3);
}

type Counts = { strict: number; lax: number; of: number };
type Tally = {
  readonly precision: Counts;
  readonly recall: Counts;
  readonly judged: Judged[];
};

function emptyTally(): Tally {
  return {
    precision: { strict: 0, lax: 0, of: 0 },
    recall: { strict: 0, lax: 0, of: 0 },
    judged: [],
  };
}

/** Strict and lax as vecalign's score.py has them: recall leaves omissions and additions out. */
function count(tally: Tally, gold: Links, beads: readonly Bead[]): void {
  const found: Links = beads.map(({ source, target }) => [source, target]);
  const isFull = ([source, target]: Links[number]): boolean =>
    source.length > 0 && target.length > 0;
  compare(tally.precision, gold, found);
  compare(tally.recall, found.filter(isFull), gold.filter(isFull));
  tally.judged.push(...judged(gold, beads));
}

function compare(counts: Counts, among: Links, tested: Links): void {
  const exact = new Set(among.map(keyOfLink));
  const pairs = new Set(
    among.flatMap(([source, target]) => source.flatMap((s) => target.map((t) => `${s}-${t}`))),
  );
  for (const link of tested) {
    const [source, target] = link;
    counts.of++;
    if (exact.has(keyOfLink(link))) {
      counts.strict++;
      counts.lax++;
    } else if (source.some((s) => target.some((t) => pairs.has(`${s}-${t}`)))) {
      counts.lax++;
    }
  }
}

function f1({ precision, recall }: Tally, kind: "strict" | "lax"): number {
  const p = precision[kind] / Math.max(1, precision.of);
  const r = recall[kind] / Math.max(1, recall.of);
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

const keyOfLink = ([source, target]: Links[number]): string => `${source}:${target}`;

function seconds(begun: NodeJS.CpuUsage): string {
  const { user, system } = process.cpuUsage(begun);
  return ((user + system) / 1e6).toFixed(1);
}

/** In MB, of the whole process so far, so it only ever rises. */
function peak(): string {
  return (process.resourceUsage().maxRSS / 1024).toFixed(0);
}

const sets = goldSets();
if (sets) quality(sets);
else console.log("Alignment quality: the gold sets are not here, nothing to measure.");
