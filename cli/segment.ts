import { parseArgs } from "node:util";
import { sentencesIn } from "@/domain/segmentation/sentences";
import { BadInput, type Command, type Terminal, WrongUsage } from "./command";
import { answerLines } from "./json-lines";

const HELP = `Usage: enface segment --language xx --stdin

Cuts texts into sentences.

Options:
  --language xx   language of the texts, for instance ps or en
  --stdin         read JSON lines {"text": "…"} from standard input; for each,
                  one line {"sentences": ["…", "…"]} goes to standard output
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
    options: { language: { type: "string" }, stdin: { type: "boolean", default: false } },
  });
  if (!values.stdin) throw new WrongUsage("Texts come from standard input: say --stdin.");
  const answer = ({ text, language }: Readonly<Record<string, unknown>>, number: number) => {
    if (typeof text !== "string") throw new BadInput(`Line ${number} has no "text".`);
    const tag = typeof language === "string" ? language : (values.language ?? "en");
    const sentences = sentencesIn(text, tag).map((sentence) => sentence.trim());
    return { sentences: sentences.filter((sentence) => sentence !== "") };
  };
  await answerLines(process.stdin, { terminal, answer, nothing: { sentences: [] } });
}
