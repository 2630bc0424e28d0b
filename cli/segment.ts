import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { sentencesIn } from "@/domain/segmentation/sentences";
import { type Cutter, cutterOf, readSrx } from "@/domain/segmentation/srx";
import { BadInput, type Command, type Terminal, WrongUsage } from "./command";
import { answerLines } from "./json-lines";
import { languageTag } from "./language-tag";

const HELP = `Usage: enface segment --language xx --stdin [--srx FILE]

Cuts texts into sentences.

Options:
  --language xx   language of the texts, for instance ps or en
  --stdin         read JSON lines {"text": "…"} from standard input; for each,
                  one line {"sentences": ["…", "…"]} goes to standard output
  --srx FILE      cut by the rules of an SRX file instead of Enface's own, which
                  stay for languages that the file has no rules for
`;

export const segmentCommand: Command = {
  name: "segment",
  summary: "cut texts into sentences",
  help: HELP,
  run,
};

async function run(words: string[], terminal: Terminal): Promise<void> {
  const { values } = parseArgs({
    args: words,
    options: {
      language: { type: "string" },
      stdin: { type: "boolean", default: false },
      srx: { type: "string" },
    },
  });
  if (!values.stdin) throw new WrongUsage("Texts come from standard input: say --stdin.");
  const spoken = languageTag(values.language, "--language") ?? "en";
  const cut = values.srx === undefined ? sentencesIn : await cutBy(values.srx, terminal);
  const answer = ({ text, language }: Readonly<Record<string, unknown>>, number: number) => {
    if (typeof text !== "string") throw new BadInput(`Line ${number} has no "text".`);
    const tag = typeof language === "string" ? language : spoken;
    const sentences = cut(text, tag).map((sentence) => sentence.trim());
    return { sentences: sentences.filter((sentence) => sentence !== "") };
  };
  await answerLines(process.stdin, { terminal, answer, nothing: { sentences: [] } });
}

/** By rules that a desk brings along. Those that are not understood are told and left out. */
async function cutBy(name: string, { folder, tell }: Terminal): Promise<Cutter> {
  const srx = readSrx(await textOf(path.resolve(folder, name), name));
  if (srx === undefined) throw new BadInput(`${name} is no SRX file that can be read.`);
  for (const problem of srx.problems())
    tell(`${name}: left out, as it cannot be read: ${problem}\n`);
  return cutterOf(srx);
}

async function textOf(file: string, name: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch {
    throw new BadInput(`${name} cannot be read.`);
  }
}
