import { writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { untagged } from "@/domain/codes/untagged";
import type { Rendering } from "@/domain/formats/format";
import { isFormOf } from "@/domain/languages/plurals";
import { BadInput, type Command, type Terminal, WrongUsage } from "./command";
import { bytesOf, formsFor, readDocument } from "./read-document";

const HELP = `Usage: enface merge FILE TRANSLATION.json OUT [--to yy]

Puts texts in place of the paragraphs of FILE and writes OUT, in the same
format. TRANSLATION.json is what "enface extract" printed, with the texts
translated: {"language": "ps", "paragraphs": [{"text": "…"}]}. A text that is
null leaves its paragraph as it was; a list of texts puts several in its place,
an empty list none.

Options:
  --to yy  the language of the translation, where the JSON does not say it
`;

export const mergeCommand: Command = {
  name: "merge",
  summary: "put translated paragraphs back into a file",
  help: HELP,
  run,
};

const TEXT = z.union([z.string(), z.array(z.string()), z.null()]);
const TRANSLATION = z.object({
  language: z.string().optional(),
  /** The language whose plural forms "enface extract" asked for. */
  forms: z.string().optional(),
  paragraphs: z.array(z.object({ text: TEXT })),
});

async function run(words: string[], terminal: Terminal): Promise<void> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { to: { type: "string" } },
  });
  const [file, translation, out] = positionals;
  if (
    file === undefined ||
    translation === undefined ||
    out === undefined ||
    positionals.length > 3
  )
    throw new WrongUsage("Three files are needed: the original, the texts, and where to write.");
  const { language, forms, paragraphs } = await translationIn(
    path.resolve(terminal.folder, translation),
  );
  const { bytes, format, reading } = await readDocument(path.resolve(terminal.folder, file), {
    to: forms,
  });
  if (paragraphs.length !== reading.paragraphs.length)
    throw new BadInput(
      `${path.basename(translation)} has ${paragraphs.length} paragraphs, ${path.basename(file)} has ${reading.paragraphs.length}.`,
    );
  const renderings = paragraphs.map(({ text }, at): Rendering => {
    const { codes = [], ...paragraph } = reading.paragraphs[at] ?? {};
    if (forms !== undefined && !isFormOf(forms, paragraph)) return [];
    if (text === null) return undefined;
    return (typeof text === "string" ? [text] : text).map((one) => untagged(one, codes));
  });
  const to = values.to ?? forms ?? language ?? "und";
  const written = format.write(bytes, { language: to, renderings, forms: formsFor(forms) });
  await writeFile(path.resolve(terminal.folder, out), written);
}

async function translationIn(file: string): Promise<z.infer<typeof TRANSLATION>> {
  const read = TRANSLATION.safeParse(parsed(new TextDecoder().decode(await bytesOf(file))));
  if (!read.success)
    throw new BadInput(
      `${path.basename(file)} is not JSON of the form {"paragraphs": [{"text": "…"}]}.`,
    );
  return read.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
