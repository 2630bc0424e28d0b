import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { align } from "@/domain/alignment/align";
import type { Bead } from "@/domain/alignment/bead";
import { realign } from "@/domain/alignment/realign";
import { madeUpPair } from "@/test/support/made-up-texts";

const GROWTH = "--grown=";

/** Time and memory on made-up texts of growing length, each in a process of its own. */
function benchGrowth(): void {
  const size = process.argv.find((word) => word.startsWith(GROWTH))?.slice(GROWTH.length);
  if (size) {
    grown(Number(size));
    return;
  }
  growth([1000, 5000, 20_000, 50_000]);
  neighbourhood();
}

/** What the aligner should take for so many units a side. */
const AIMS: Record<number, string> = {
  5000: "2 s, 200 MB",
  20000: "10 s, 500 MB",
  50000: "30 s, 1000 MB",
};

/** In one process, the peak would be that of all before. */
function growth(sizes: readonly number[]): void {
  console.log("units each side   beads found   CPU s   ms per unit   peak MB, at first   aim");
  for (const size of sizes) {
    const program = fileURLToPath(import.meta.url);
    spawnSync(process.execPath, [...process.execArgv, program, `${GROWTH}${size}`], {
      stdio: "inherit",
    });
  }
}

function grown(size: number): void {
  const { source, target, gold } = madeUpPair({ units: size, seed: size });
  const first = peak();
  const begun = process.cpuUsage();
  const found = new Set(align(source, target).beads.map(keyOf));
  const spent = Number(seconds(begun));
  const right = gold.filter((bead) => found.has(bead)).length / gold.length;
  console.log(
    `${String(size).padStart(15)}   ${right.toFixed(3).padStart(11)}   ${spent.toFixed(1).padStart(5)}   ${((spent * 1000) / size).toFixed(2).padStart(11)}   ${peak().padStart(7)}   ${first.padStart(8)}   ${AIMS[size] ?? ""}`,
  );
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

const keyOf = ({ source, target }: Bead): string => `${source}:${target}`;

function seconds(begun: NodeJS.CpuUsage): string {
  const { user, system } = process.cpuUsage(begun);
  return ((user + system) / 1e6).toFixed(1);
}

/** In MB, of the whole process so far, so it only ever rises. */
function peak(): string {
  return (process.resourceUsage().maxRSS / 1024).toFixed(0);
}

benchGrowth();
