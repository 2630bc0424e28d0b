import path from "node:path";
import { parseArgs } from "node:util";
import { align } from "@/domain/alignment/align";
import { OUTPUTS, writers } from "./align-output";
import { type Command, type Terminal, WrongUsage } from "./command";
import { oneOf } from "./one-of";
import { UNIT_SIZES, unitsIn } from "./units";

const HELP = `Usage: enface align SOURCE TARGET [options]

Finds out which units of two texts answer each other, and how surely.

Options:
  --from xx       language of SOURCE, for instance en or fa-AF
  --to yy         language of TARGET
  --unit SIZE     paragraph (default), sentence, or line: every line of the
                  two UTF-8 files is a unit, an empty one too
  --format FORM   json (default), tsv, html or tmx

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
    },
  });
  const [sourceName, targetName] = positionals;
  if (sourceName === undefined || targetName === undefined || positionals.length > 2) {
    throw new WrongUsage("Two files are needed: the source and its translation.");
  }
  const size = oneOf(UNIT_SIZES, values.unit, "--unit");
  const output = oneOf(OUTPUTS, values.format, "--format");
  const { from, to } = values;
  const source = await unitsIn(path.resolve(terminal.folder, sourceName), { size, language: from });
  const target = await unitsIn(path.resolve(terminal.folder, targetName), { size, language: to });
  const alignment = align(source, target, {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(terminal.isWatched ? { onProgress: (share: number) => tellShare(terminal, share) } : {}),
  });
  if (terminal.isWatched) terminal.tell("\r\u001b[K");
  const write = writers[output];
  terminal.out(write({ source, target, alignment, from: from ?? "und", to: to ?? "und" }));
}

function tellShare(terminal: Terminal, share: number): void {
  terminal.tell(`\r\u001b[KAligning: ${Math.round(share * 100)} %`);
}
