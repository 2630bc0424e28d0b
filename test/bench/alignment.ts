import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { align } from "@/domain/alignment/align";
import { alignTexts } from "@/domain/alignment/align-texts";
import type { Bead, Unit } from "@/domain/alignment/bead";
import { realign } from "@/domain/alignment/realign";
import { withSentences } from "@/domain/alignment/with-sentences";
import { madeUpPair } from "@/test/support/made-up-texts";

type Links = readonly (readonly [readonly number[], readonly number[]])[];

const GOLD = fileURLToPath(new URL("../../../shared/data/align", import.meta.url));

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

/** Quality on the gold sets, where they are at hand, and growth on made-up texts. */
function benchAlignment(): void {
  if (existsSync(GOLD)) quality();
  else console.log("Alignment quality: the gold sets are not here, nothing to measure.");
  growth([1000, 5000, 20_000, 50_000]);
  neighbourhood();
}

function quality(): void {
  console.log(
    "set                        strict  before  lax    ECE    tenth  together  CPU s  peak MB",
  );
  const all: Tally["judged"] = [];
  const means = { paragraphs: [] as number[], "sentences and verses": [] as number[] };
  const sets = readdirSync(GOLD, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of sets) {
    const folder = path.join(GOLD, name);
    const tally = emptyTally();
    const begun = process.cpuUsage();
    const documents = documentsOf(folder);
    for (const { source, target, gold } of documents) {
      count(tally, gold, align(source, target).beads);
    }
    const spent = seconds(begun);
    const before = BEFORE[name]?.toFixed(3) ?? "  –  ";
    const [strict, lax] = [f1(tally, "strict"), f1(tally, "lax")].map((value) => value.toFixed(3));
    const error = calibrationError(tally).toFixed(3);
    console.log(
      `${name.padEnd(26)} ${strict}   ${before}   ${lax}  ${error}  ${inLeastSure(tally.judged)}  ${together(name, documents).padStart(8)}  ${spent.padStart(5)}  ${peak()}`,
    );
    all.push(...tally.judged);
    means[hasParagraphs(folder) ? "paragraphs" : "sentences and verses"].push(f1(tally, "strict"));
  }
  for (const [kind, values] of Object.entries(means)) {
    const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
    console.log(`Strict F1, mean of the sets of ${kind}: ${mean.toFixed(3)}.`);
  }
  console.log(`Of all errors, the least sure tenth of the beads holds ${inLeastSure(all)}.`);
}

type Document = {
  readonly source: readonly Unit[];
  readonly target: readonly Unit[];
  readonly gold: Links;
};

function documentsOf(folder: string): Document[] {
  return readdirSync(folder)
    .filter((each) => each.endsWith(".gold"))
    .map((file) => {
      const stem = path.join(folder, file.slice(0, -".gold".length));
      const gold = linksOf(readFileSync(`${stem}.gold`, "utf8"));
      const source = unitsOf(`${stem}.src`);
      const target = unitsOf(`${stem}.tgt`);
      if (!hasParagraphs(folder)) return { source, target, gold };
      return { source: withSentences(source), target: withSentences(target), gold };
    });
}

const hasParagraphs = (folder: string): boolean => path.basename(folder).includes("para");

/** Strict F1 when the documents of a set share what they teach; the declaration is in six languages. */
function together(name: string, documents: readonly Document[]): string {
  if (name.startsWith("syn-udhr")) return "–";
  const tally = emptyTally();
  const pairs = documents.map(({ source, target }) => [source, target] as const);
  alignTexts(pairs).forEach(({ beads }, at) => {
    count(tally, documents[at]?.gold ?? [], beads);
  });
  return f1(tally, "strict").toFixed(3);
}

/** What the aligner should take for so many units a side. */
const AIMS: Record<number, string> = {
  5000: "2 s, 200 MB",
  20000: "10 s, 500 MB",
  50000: "30 s, 1000 MB",
};

function growth(sizes: readonly number[]): void {
  console.log("units each side   beads found   CPU s   ms per unit   peak MB   aim");
  for (const size of sizes) {
    const { source, target, gold } = madeUpPair({ units: size, seed: size });
    const begun = process.cpuUsage();
    const found = new Set(align(source, target).beads.map(keyOf));
    const right = gold.filter((bead) => found.has(bead)).length / gold.length;
    const spent = Number(seconds(begun));
    console.log(
      `${String(size).padStart(15)}   ${right.toFixed(3).padStart(11)}   ${spent.toFixed(1).padStart(5)}   ${((spent * 1000) / size).toFixed(2).padStart(11)}   ${peak().padStart(7)}   ${AIMS[size] ?? ""}`,
    );
  }
}

/** What one correction in the middle of a text costs, once the code is warm. */
function neighbourhood(): void {
  const { source, target } = madeUpPair({ units: 2000, seed: 1 });
  const { beads } = align(source, target);
  const places = Array.from({ length: 40 }, (_, at) => 100 + at * 40);
  for (const at of places.slice(0, 20)) realign(source, target, { beads, at });
  const begun = process.cpuUsage();
  for (const at of places.slice(20)) realign(source, target, { beads, at });
  const { user, system } = process.cpuUsage(begun);
  const spent = (user + system) / 1000 / (places.length - 20);
  console.log(`Aligning the neighbourhood of a correction anew: ${spent.toFixed(0)} ms of CPU.`);
}

type Counts = { strict: number; lax: number; of: number };
type Tally = {
  readonly precision: Counts;
  readonly recall: Counts;
  readonly bins: { said: number; right: number }[];
  readonly judged: { readonly confidence: number; readonly isRight: boolean }[];
};

function emptyTally(): Tally {
  return {
    precision: { strict: 0, lax: 0, of: 0 },
    recall: { strict: 0, lax: 0, of: 0 },
    bins: Array.from({ length: 10 }, () => ({ said: 0, right: 0 })),
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
  const right = new Set(gold.map(keyOfLink));
  for (const { source, target, confidence } of beads) {
    const bin = tally.bins[Math.min(9, Math.floor(confidence * 10))];
    if (!bin) continue;
    const isRight = right.has(keyOfLink([source, target]));
    bin.said += confidence;
    if (isRight) bin.right++;
    tally.judged.push({ confidence, isRight });
  }
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

function calibrationError({ bins, precision }: Tally): number {
  const off = bins.reduce((sum, { said, right }) => sum + Math.abs(said - right), 0);
  return off / Math.max(1, precision.of);
}

/** The share of all errors that a reviewer finds who looks at the tenth of the beads that is least sure. */
function inLeastSure(judged: Tally["judged"]): string {
  const sorted = judged.toSorted((a, b) => a.confidence - b.confidence);
  const errors = (some: Tally["judged"]): number => some.filter(({ isRight }) => !isRight).length;
  const looked = sorted.slice(0, Math.round(sorted.length / 10));
  return (errors(looked) / Math.max(1, errors(sorted))).toFixed(3);
}

function unitsOf(file: string): Unit[] {
  const lines = readFileSync(file, "utf8").split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines.map((text) => ({ text }));
}

function linksOf(text: string): Links {
  const side = (list: string | undefined): number[] =>
    (list ?? "")
      .replace(/[[\]\s]/g, "")
      .split(",")
      .filter(Boolean)
      .map(Number);
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [source, target] = line.split(":");
      return [side(source), side(target)];
    });
}

const keyOf = ({ source, target }: Bead): string => `${source}:${target}`;
const keyOfLink = ([source, target]: Links[number]): string => `${source}:${target}`;

function seconds(begun: NodeJS.CpuUsage): string {
  const { user, system } = process.cpuUsage(begun);
  return ((user + system) / 1e6).toFixed(1);
}

/** Of the whole process so far, so it only ever rises. */
function peak(): string {
  return (process.resourceUsage().maxRSS / 1024).toFixed(0);
}

benchAlignment();
