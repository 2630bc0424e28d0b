import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { findingsIn } from "@/domain/checks";
import type { CheckOptions, Pair } from "@/domain/checks/check";
import { elsewhereIn } from "@/domain/checks/elsewhere";
import { tools } from "@/domain/checks/tools";
import { pairsOfFiles } from "./bilingual";
import { listOfChecks, REPORTS, reports } from "./check-output";
import { BadInput, type Command, type Terminal, WrongUsage } from "./command";
import { answerLines } from "./json-lines";
import { languageTag } from "./language-tag";
import { oneOf } from "./one-of";
import { pairOfLine } from "./pair-of-line";
import { type Terms, termsOfFile } from "./terms-of-file";

const HELP = `Usage: enface check FILE [FILE…] [options]
       enface check SOURCE TARGET --from xx --to yy [options]
       enface check --stdin [--from xx] [--to yy]
       enface check --list [--format json]

Says what is wrong with translations, with places. Files are XLIFF, TMX, PO,
CSV or TSV, or the JSON that "enface align" writes; or a source text and its
translation, whose paragraphs are then set beside each other.

Options:
  --from xx, --to yy  the languages, where the files do not say them
  --format FORM       text (default), json or sarif
  --terms FILE        agreed terms, as TBX or CSV: missing and forbidden ones
  --list              every check: its id, its severity, what it is about
  --stdin             read JSON lines {"source": "…", "target": "…",
                      "from": "en", "to": "ps", "flags": ["python-format"]};
                      for each, one line {"findings": […]} goes to standard
                      output

Ends with 1 if there are errors, so that it can guard a repository.
`;

export const checkCommand: Command = {
  name: "check",
  summary: "say what is wrong with a translation",
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
      format: { type: "string", default: "text" },
      list: { type: "boolean", default: false },
      stdin: { type: "boolean", default: false },
      terms: { type: "string" },
    },
  });
  const format = oneOf(REPORTS, values.format, "--format");
  const languages = {
    from: languageTag(values.from, "--from"),
    to: languageTag(values.to, "--to"),
  };
  if (values.list) return terminal.out(listOfChecks(format));
  const terms =
    values.terms === undefined
      ? undefined
      : await termsOfFile(path.resolve(terminal.folder, values.terms));
  if (values.stdin) return checkLines({ languages, terms }, terminal);
  if (positionals.length === 0) throw new WrongUsage("Which files? Or say --stdin, or --list.");
  return checkFiles(positionals, { languages, terms, format }, terminal);
}

type Languages = { readonly from: string | undefined; readonly to: string | undefined };

type Against = { readonly languages: Languages; readonly terms: Terms | undefined };

async function checkLines({ languages, terms }: Against, terminal: Terminal): Promise<void> {
  const answer = async (line: Readonly<Record<string, unknown>>, number: number) => {
    const pair = pairOfLine(line, languages);
    if (pair === undefined) throw new BadInput(`Line ${number} needs "source" and "target".`);
    return { findings: findingsIn(pair, tools, await optionsFor(pair, terms)) };
  };
  await answerLines(process.stdin, { terminal, answer, nothing: { findings: [] } });
}

async function optionsFor(pair: Pair, terms: Terms | undefined): Promise<CheckOptions> {
  return terms === undefined ? {} : { termbase: await terms(pair) };
}

type Wanted = Against & { readonly format: (typeof REPORTS)[number] };

async function checkFiles(
  names: readonly string[],
  { languages, terms, format }: Wanted,
  terminal: Terminal,
): Promise<void> {
  const files = names.map((name) => ({ name, path: path.resolve(terminal.folder, name) }));
  const pairs = await pairsOfFiles(files, languages);
  const placed = pairs.map(({ file, place, pair }) => ({
    ...pair,
    ...{ place: `${file}:${place}`, document: file, version: file },
  }));
  const others = elsewhereIn(placed);
  const uris = new Map(files.map((file) => [file.name, uriOf(file.path, terminal.folder)]));
  const checked = await Promise.all(
    placed.map(async (pair, at) => ({
      ...{ file: pair.document, uri: uris.get(pair.document) ?? "", pair },
      ...{ place: pairs[at]?.place ?? "", line: pairs[at]?.line ?? 1 },
      findings: findingsIn(pair, tools, {
        ...(await optionsFor(pair, terms)),
        others: others(pair),
      }),
    })),
  );
  terminal.out(reports[format](checked));
  const errors = checked
    .flatMap(({ findings }) => findings)
    .filter(({ severity }) => severity === "error");
  if (errors.length > 0)
    throw new BadInput(
      `${errors.length === 1 ? "There is 1 error" : `There are ${errors.length} errors`}.`,
    );
}

/** Relative to the folder, as whoever reads the report has it somewhere else; of a file that lies outside, all of it. */
function uriOf(file: string, folder: string): string {
  const relative = path.relative(folder, file);
  if (relative.startsWith("..") || path.isAbsolute(relative)) return pathToFileURL(file).href;
  return relative.split(path.sep).map(encodeURIComponent).join("/");
}
