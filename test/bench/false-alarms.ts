import fs from "node:fs";
import path from "node:path";
import { findingsIn } from "@/domain/checks";
import { elsewhereIn, type Placed } from "@/domain/checks/elsewhere";
import { tools } from "@/domain/checks/tools";

/**
 * What the checks say about published translations, which are right by and large: every error is
 * printed, and their share. `--show CHECK` prints what one check says, whatever its severity. The texts lie beside the repository and never in it.
 */
const shown = process.argv[process.argv.indexOf("--show") + 1];
const TEXTS = path.resolve("../shared/data/align");
const ISO: Readonly<Record<string, string>> = {
  amh: "am",
  arb: "ar",
  cmn: "zh",
  pes: "fa",
  prs: "fa-AF",
  pbu: "ps",
  pst: "ps",
  urd: "ur",
  fra: "fr",
  deu: "de",
  spa: "es",
  hin: "hi",
  rus: "ru",
  jpn: "ja",
};

type Set = { readonly from?: string; readonly to?: string; readonly perDocument?: boolean };

function main(): void {
  const sets: Record<string, Set> = JSON.parse(
    fs.readFileSync(path.join(TEXTS, "sets.json"), "utf8"),
  );
  const totals = new Map<string, number>();
  const counts = Object.entries(sets).map(([name, set]) =>
    measured(name, pairsOf(path.join(TEXTS, name), set), totals),
  );
  for (const [kind, times] of [...totals].sort()) console.log(`  ${kind}: ${times}`);
  const [passages, wrong] = counts.reduce(
    ([all, errors], [more, others]) => [all + more, errors + others],
    [0, 0],
  );
  const share = ((100 * wrong) / Math.max(1, passages)).toFixed(2);
  console.log(
    `Passages of published translations with an error: ${share} % of ${passages} (aim: under 1 %)`,
  );
}

/** How many passages, and how many with an error; each error is printed. */
function measured(
  name: string,
  pairs: readonly Placed[],
  totals: Map<string, number>,
): [number, number] {
  let errors = 0;
  const othersOf = elsewhereIn(pairs);
  for (const pair of pairs) {
    const found = findingsIn(pair, tools, { others: othersOf(pair) });
    for (const { check, severity } of found) count(totals, `${severity} ${check}`);
    const wrong = found.filter(({ severity }) => severity === "error");
    errors += Number(wrong.length > 0);
    for (const { check, quote, values } of found.filter(
      (one) => wrong.includes(one) || one.check === shown,
    )) {
      console.log(`  ${name} ${check} “${quote}” ${JSON.stringify(values ?? {})}`);
      console.log(`    ${pair.source.slice(0, 300)}\n    ${pair.target.slice(0, 300)}`);
    }
  }
  console.log(`${name}: ${errors} of ${pairs.length} passages with an error`);
  return [pairs.length, errors];
}

function pairsOf(folder: string, set: Set): Placed[] {
  if (!fs.existsSync(folder)) return [];
  const documents = fs.readdirSync(folder).filter((file) => file.endsWith(".gold"));
  return documents.flatMap((file) => {
    const document = file.slice(0, -".gold".length);
    const [from = "en", to = "en"] = set.perDocument
      ? document.split("-").map((tag) => ISO[tag] ?? tag)
      : [set.from, set.to];
    const [source, target, gold] = [".src", ".tgt", ".gold"].map((ending) =>
      lines(path.join(folder, document + ending)),
    );
    return (gold ?? []).flatMap((bead, at) =>
      pairOf(bead, source ?? [], target ?? []).map((pair) => {
        const place = `${document}, ${at + 1}`;
        return { ...pair, from, to, place, document, version: document };
      }),
    );
  });
}

function pairOf(
  bead: string,
  source: readonly string[],
  target: readonly string[],
): { source: string; target: string }[] {
  const [ours = [], theirs = []] = bead
    .split("]:[")
    .map((side) => side.match(/\d+/g)?.map(Number) ?? []);
  const joined = (texts: readonly string[], at: readonly number[]) =>
    at
      .map((index) => texts[index]?.trim() ?? "")
      .join(" ")
      .trim();
  const pair = { source: joined(source, ours), target: joined(target, theirs) };
  return pair.source === "" || pair.target === "" ? [] : [pair];
}

function lines(file: string): string[] {
  return fs.readFileSync(file, "utf8").split("\n");
}

function count(totals: Map<string, number>, key: string): void {
  totals.set(key, (totals.get(key) ?? 0) + 1);
}

if (fs.existsSync(TEXTS)) main();
else console.log("False alarms: not measured, the aligned texts are not here.");
