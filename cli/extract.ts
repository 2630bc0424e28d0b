import path from "node:path";
import { parseArgs } from "node:util";
import { taggedExactly } from "@/domain/codes/untagged";
import { type Command, type Terminal, WrongUsage } from "./command";
import { oneOf } from "./one-of";
import { readDocument } from "./read-document";

const HELP = `Usage: enface extract FILE [--format json] [--to yy]

Prints the paragraphs of a file as JSON: {"paragraphs": [{"kind", "key", "text",
"codes"}], "attribution", "problems"}. Codes stand in the text as <1>…</1> and
<2/>; what they stand for is in "codes". What the reader could not place is in
"problems". Ends with 1 when the file is not a valid one of its format.

Options:
  --to yy  the language it will be translated into: every message that counts
           has a paragraph for each plural form of that language ("form"). "enface
           merge" puts them in their places
`;

export const extractCommand: Command = {
  name: "extract",
  summary: "print the paragraphs of a file",
  help: HELP,
  run,
};

async function run(words: string[], terminal: Terminal): Promise<void> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { format: { type: "string", default: "json" }, to: { type: "string" } },
  });
  oneOf(["json"], values.format, "--format");
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new WrongUsage("One file is needed.");
  const { format, reading } = await readDocument(path.resolve(terminal.folder, file), {
    to: values.to,
  });
  const paragraphs = reading.paragraphs.map((paragraph) => ({
    ...paragraph,
    text: taggedExactly(paragraph.text),
  }));
  const to = values.to === undefined ? {} : { forms: values.to };
  terminal.out(
    `${JSON.stringify({ format: format.id, ...to, ...reading, paragraphs }, null, 2)}\n`,
  );
}
