import path from "node:path";
import { parseArgs } from "node:util";
import { alignTexts } from "@/domain/alignment/align-texts";
import type { Unit } from "@/domain/alignment/bead";
import { OUTPUTS, writers } from "./align-output";
import { pairsOfFiles } from "./bilingual";
import { BadInput, type Command, type Terminal, WrongUsage } from "./command";
import { oneOf } from "./one-of";
import { bytesOf } from "./read-document";
import { UNIT_SIZES, unitsIn } from "./units";

const HELP = `Usage: enface align SOURCE TARGET [options]
       enface align --batch LIST [options]

Finds out which units of two texts answer each other, and how surely.

Options:
  --from xx       language of SOURCE, for instance en or fa-AF
  --to yy         language of TARGET
  --unit SIZE     paragraph (default), sentence, or line: every line of the
                  two UTF-8 files is a unit, an empty one too
  --format FORM   json (default), tsv, html or tmx
  --memory FILE   translations that are known: TMX, XLIFF, PO, CSV, TSV or JSON
  --terms FILE    words that are known to answer each other, in the same formats
  --batch LIST    instead of SOURCE TARGET: a file with a pair on each line,
                  a tab between the two names; what one pair teaches helps the
                  others. One JSON result a line

The result goes to standard output. Indices count from zero; an omission or an
addition is a bead with an empty side; every unit stands in exactly one bead.
`;

export const alignCommand: Command = {
  name: "align",
  summary: "find out which units of two texts answer each other",
  help: HELP,
  run,
};

async function run(words: string[], terminal: Terminal): Promise<void> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      from: { type: "string" },
      to: { type: "string" },
      unit: { type: "string", default: "paragraph" },
      format: { type: "string", default: "json" },
      memory: { type: "string" },
      terms: { type: "string" },
      batch: { type: "string" },
    },
  });
  const size = oneOf(UNIT_SIZES, values.unit, "--unit");
  const write = writers[oneOf(OUTPUTS, values.format, "--format")];
  const { from, to, batch } = values;
  if (batch !== undefined && values.format !== "json") {
    throw new WrongUsage("--batch writes JSON only.");
  }
  const wanted = batch === undefined ? [named(positionals)] : await listed(batch, terminal);
  const units = (name: string, language: string | undefined): Promise<Unit[]> =>
    unitsIn(path.resolve(terminal.folder, name), { size, language });
  const texts = await Promise.all(
    wanted.map(
      async ([source, target]) => [await units(source, from), await units(target, to)] as const,
    ),
  );
  const alignments = alignTexts(texts, {
    examples: await known(values.memory, values, terminal),
    terms: await known(values.terms, values, terminal),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(terminal.isWatched ? { onProgress: (share: number) => tellShare(terminal, share) } : {}),
  });
  if (terminal.isWatched) terminal.tell("\r\u001b[K");
  alignments.forEach((alignment, at) => {
    const [source, target] = texts[at] ?? [[], []];
    terminal.out(write({ source, target, alignment, from: from ?? "und", to: to ?? "und" }));
  });
}

type Names = readonly [source: string, target: string];

function named([source, target, ...more]: readonly string[]): Names {
  if (source === undefined || target === undefined || more.length > 0) {
    throw new WrongUsage("Two files are needed: the source and its translation.");
  }
  return [source, target];
}

async function listed(list: string, terminal: Terminal): Promise<Names[]> {
  const text = new TextDecoder().decode(await bytesOf(path.resolve(terminal.folder, list)));
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .map((line, at) => {
      const [source, target] = line.split("\t");
      if (source === undefined || target === undefined) {
        throw new BadInput(`Line ${at + 1} of ${list} does not name two files with a tab between.`);
      }
      return [source, target];
    });
}

/** Pairs of texts from a bilingual file, or none where no file was named. */
async function known(
  file: string | undefined,
  { from, to }: { from?: string | undefined; to?: string | undefined },
  terminal: Terminal,
): Promise<[string, string][]> {
  if (file === undefined) return [];
  const place = { name: path.basename(file), path: path.resolve(terminal.folder, file) };
  const placed = await pairsOfFiles([place], { from, to });
  return placed.map(({ pair }) => [pair.source, pair.target]);
}

function tellShare(terminal: Terminal, share: number): void {
  terminal.tell(`\r\u001b[KAligning: ${Math.round(share * 100)} %`);
}
