import { readFile } from "node:fs/promises";
import path from "node:path";
import { align } from "@/domain/alignment/align";
import { pairsOfPo } from "./bilingual-po";
import { pairsOfJson, pairsOfTable } from "./bilingual-table";
import { pairsOfXml } from "./bilingual-xml";
import { BadInput } from "./command";
import { lineFinder } from "./line-finder";
import type { Languages, Placed } from "./placed";
import { unitsIn } from "./units";

type File = { readonly name: string; readonly path: string };

/** What stands beside what in bilingual files, or in a source and its translation. Throws `BadInput`. */
export async function pairsOfFiles(
  files: readonly File[],
  languages: Languages,
): Promise<(Placed & { file: string })[]> {
  const [source, target, ...more] = files;
  const unknown = files.filter(
    ({ path: file }) => READERS[path.extname(file).toLowerCase()] === undefined,
  );
  if (source !== undefined && target !== undefined && more.length === 0 && unknown.length === 2) {
    return (await pairsOfTexts(source, target, languages)).map((placed) => ({
      ...placed,
      file: target.name,
    }));
  }
  if (unknown[0] !== undefined) {
    throw new BadInput(
      `${unknown[0].name} holds no source beside its translation: give XLIFF, TMX, PO, CSV, TSV or JSON, or two texts.`,
    );
  }
  const read = files.map(async (file) =>
    (await pairsOfFile(file, languages)).map((placed) => ({ ...placed, file: file.name })),
  );
  return (await Promise.all(read)).flat();
}

type Reader = (text: string, languages: Languages) => Placed[] | undefined;

const READERS: Readonly<Record<string, Reader>> = {
  ".xlf": pairsOfXml,
  ".xliff": pairsOfXml,
  ".tmx": pairsOfXml,
  ".po": pairsOfPo,
  ".json": pairsOfJson,
  ".csv": (text, languages) => pairsOfTable(text, ",", languages),
  ".tsv": (text, languages) => pairsOfTable(text, "\t", languages),
};

async function pairsOfFile({ name, path: file }: File, languages: Languages): Promise<Placed[]> {
  const pairs = READERS[path.extname(file).toLowerCase()]?.(
    textOf(await bytesOf(file, name)),
    languages,
  );
  if (pairs === undefined) throw new BadInput(`${name} cannot be read as what its name says.`);
  return pairs;
}

async function bytesOf(file: string, name: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch {
    throw new BadInput(`${name} cannot be read.`);
  }
}

/** TMX is often UTF-16. */
function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder("utf-8").decode(bytes);
}

async function pairsOfTexts(
  source: File,
  target: File,
  { from, to }: Languages,
): Promise<Placed[]> {
  const ours = await unitsIn(source.path, { size: "paragraph", language: from });
  const theirs = await unitsIn(target.path, { size: "paragraph", language: to });
  const { beads } = align(ours, theirs, { ...(from && { from }), ...(to && { to }) });
  const joined = (units: readonly { readonly text: string }[], at: readonly number[]) =>
    at.map((index) => units[index]?.text ?? "").join("\n\n");
  const lineOf = lineFinder(textOf(await bytesOf(target.path, target.name)));
  return beads.map((bead, index) => ({
    place: String(index + 1),
    line: lineOf(headOf(theirs[bead.target[0] ?? -1]?.text ?? "")),
    pair: {
      source: joined(ours, bead.source),
      target: joined(theirs, bead.target),
      from: from ?? "en",
      to: to ?? "und",
      kind: "body",
    },
  }));
}

/** Its first words, which a file has on one line in most formats. */
function headOf(text: string): string {
  return /^[^\n]{0,30}/.exec(text)?.[0] ?? "";
}
