import { writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Paragraph } from "@/domain/formats/format";
import { BILINGUAL, COUNTS_TWICE, lacksTimes, makers } from "@/domain/formats/make";
import type { Maker } from "@/domain/formats/make/maker";
import { guessLanguage } from "@/domain/languages/guess-language";
import { isFormOf } from "@/domain/languages/plurals";
import { BadInput, type Command, type Terminal, WrongUsage } from "./command";
import { readDocument } from "./read-document";

const HELP = `Usage: enface convert IN OUT [--from xx --to yy]

Reads IN as what its name says and makes OUT as what its name says. From a file
that holds translations (XLIFF, PO, a list of source and target) into one that
holds one text go the translations, and the source where there is none. What
has no place in OUT is told. Where OUT holds both, a message that counts has a
text for each plural form of the language in --to. OUT may end in
${wrapped(Object.keys(makers))}

Options:
  --from xx  the language of the source, where IN does not say it
  --to yy    the language of the translation
`;

export const convertCommand: Command = {
  name: "convert",
  summary: "make a file of another format",
  help: HELP,
  run,
};

async function run(words: string[], terminal: Terminal): Promise<void> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { from: { type: "string" }, to: { type: "string" } },
  });
  const { file, out, ending, make } = filesIn(positionals);
  const isBilingual = BILINGUAL.has(ending);
  const { reading } = await readDocument(path.resolve(terminal.folder, file), {
    to: values.to,
    isForTranslation: isBilingual,
  });
  const paragraphs = textsFor(ending, reading.paragraphs, values.to);
  const alone = ending === ".tmx" ? withoutTranslation(paragraphs) : 0;
  const lacking = alone === paragraphs.length ? "no translations, and a memory is made" : undefined;
  refuseWithout(
    file,
    lacksTimes(ending, paragraphs) ? "no times, and subtitles are made" : lacking,
  );
  const language = values.from ?? reading.language ?? guessed(reading.paragraphs);
  const lost = new Map<string, number>();
  const bytes = make({
    language: isBilingual ? language : languageOut(reading.paragraphs, language, values.to),
    ...(values.to === undefined ? {} : { targetLanguage: values.to }),
    attribution: reading.attribution,
    at: new Date().toISOString(),
    paragraphs,
    onLost: ({ label }) => lost.set(label, (lost.get(label) ?? 0) + 1),
  });
  await writeFile(path.resolve(terminal.folder, out), bytes);
  for (const { place, quote = "" } of reading.problems) terminal.tell(`${place}: ${quote}\n`);
  for (const line of withoutPlace(path.basename(out), alone, lost)) terminal.tell(`${line}\n`);
}

function withoutPlace(out: string, alone: number, lost: ReadonlyMap<string, number>): string[] {
  return [
    ...(alone > 0 ? [`Untranslated, and without a place in ${out}: ${alone}.`] : []),
    ...Array.from(lost, ([label, count]) => `“${label}” has no place in ${out} (${count}).`),
  ];
}

function filesIn(positionals: readonly string[]): {
  file: string;
  out: string;
  ending: string;
  make: Maker;
} {
  const [file, out] = positionals;
  if (file === undefined || out === undefined || positionals.length > 2) {
    throw new WrongUsage("Two files are needed: the one to read and the one to make.");
  }
  const ending = path.extname(out).toLowerCase();
  const make = makers[ending];
  if (make === undefined) throw new BadInput(`${path.basename(out)} cannot be made: ${ENDINGS}.`);
  return { file, out, ending, make };
}

const ENDINGS = `its name must end in ${Object.keys(makers).join(", ")}`;

/**
 * What stands in the new file: one text for each paragraph, or what is to be translated, without the
 * plural forms that the language does not have.
 */
function textsFor(ending: string, paragraphs: readonly Paragraph[], to: string | undefined) {
  if (!BILINGUAL.has(ending)) return paragraphs.map(answered);
  const isWhole = to === undefined || COUNTS_TWICE.has(ending);
  return isWhole ? paragraphs : paragraphs.filter((one) => isFormOf(to, one));
}

/** The translation in place of the source, with the codes of the source. */
function answered({ target, ...paragraph }: Paragraph): Paragraph {
  const text = target?.text ?? "";
  return text.trim() === "" ? paragraph : { ...paragraph, text };
}

function refuseWithout(file: string, lacking: string | undefined): void {
  if (lacking !== undefined) throw new BadInput(`${path.basename(file)} has ${lacking} of them.`);
}

function withoutTranslation(paragraphs: readonly Paragraph[]): number {
  return paragraphs.filter(({ target }) => (target?.text ?? "").trim() === "").length;
}

function languageOut(paragraphs: readonly Paragraph[], from: string, to?: string): string {
  return paragraphs.some(({ target }) => target && target.text.trim() !== "")
    ? (to ?? "und")
    : from;
}

function guessed(paragraphs: readonly Paragraph[]): string {
  return guessLanguage(paragraphs.map(({ text }) => text).join("\n"))?.language ?? "und";
}

function wrapped(endings: readonly string[]): string {
  const half = Math.ceil(endings.length / 2);
  return [endings.slice(0, half), endings.slice(half)]
    .map((some) => `  ${some.join(" ")}`)
    .join("\n");
}
