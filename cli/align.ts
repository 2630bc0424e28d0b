import path from "node:path";
import { parseArgs } from "node:util";
import { alignTexts } from "@/domain/alignment/align-texts";
import type { Unit } from "@/domain/alignment/bead";
import type { TextPair } from "@/domain/alignment/study";
import { embeddingsOf } from "@/server/alignment/embeddings";
import { OUTPUTS, writers } from "./align-output";
import type { Aligned } from "./aligned";
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
                  others. JSON: one result a line; TSV: an empty line between
                  two pairs; HTML and TMX: all in one

  --embeddings URL
                  an OpenAI-compatible server of sentence embeddings, such as
                  http://127.0.0.1:11434/v1, as more evidence: the texts are
                  sent there. A key is taken from ENFACE_EMBEDDINGS_KEY
  --embeddings-model NAME
                  the model to ask it for

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
      embeddings: { type: "string" },
      "embeddings-model": { type: "string", default: "" },
    },
  });
  const size = oneOf(UNIT_SIZES, values.unit, "--unit");
  const write = writers[oneOf(OUTPUTS, values.format, "--format")];
  const { from, to, batch } = values;
  const wanted = batch === undefined ? [named(positionals)] : await listed(batch, terminal);
  const units = (name: string, language: string | undefined): Promise<Unit[]> =>
    unitsIn(path.resolve(terminal.folder, name), { size, language });
  const texts = await Promise.all(
    wanted.map(
      async ([source, target]) => [await units(source, from), await units(target, to)] as const,
    ),
  );
  const alignments = alignTexts(await withVectors(texts, values), {
    examples: await known(values.memory, values, terminal),
    terms: await known(values.terms, values, terminal),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(terminal.isWatched ? { onProgress: (share: number) => tellShare(terminal, share) } : {}),
  });
  if (terminal.isWatched) terminal.tell("\r\u001b[K");
  const all = alignments.map((alignment, at): Aligned => {
    const [source, target] = texts[at] ?? [[], []];
    const names = wanted[at] ?? ["", ""];
    return { names, source, target, alignment, from: from ?? "und", to: to ?? "und" };
  });
  terminal.out(write(all));
}

type Texts = readonly (readonly [source: Unit[], target: Unit[]])[];

type Asked = { embeddings?: string | undefined; "embeddings-model": string };

/** The texts with what a server of embeddings makes of them, where one was named. */
async function withVectors(texts: Texts, asked: Asked): Promise<TextPair[]> {
  const { embeddings: address, "embeddings-model": model } = asked;
  if (address === undefined) return texts.map(([source, target]) => [source, target]);
  const server = { address, model, key: process.env.ENFACE_EMBEDDINGS_KEY };
  const vectorsOf = (units: readonly Unit[]) =>
    embeddingsOf(
      units.map(({ text }) => text),
      server,
    ).catch((error: unknown) => {
      const why = error instanceof Error ? error.message : "it does not answer";
      throw new BadInput(`${address} gave no embeddings: ${why}.`);
    });
  const pairs: TextPair[] = [];
  for (const [source, target] of texts) {
    const vectors = { source: await vectorsOf(source), target: await vectorsOf(target) };
    pairs.push([source, target, { vectors }]);
  }
  return pairs;
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
