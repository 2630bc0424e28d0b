import path from "node:path";
import type { Unit } from "@/domain/alignment/bead";
import { withSentences } from "@/domain/alignment/with-sentences";
import { plain } from "@/domain/codes/code";
import type { Paragraph } from "@/domain/formats/format";
import { sentencesIn } from "@/domain/segmentation/sentences";
import { BadInput } from "./command";
import { bytesOf, readDocument } from "./read-document";

export const UNIT_SIZES = ["paragraph", "sentence", "line"] as const;
export type UnitSize = (typeof UNIT_SIZES)[number];

type Wanted = { readonly size: UnitSize; readonly language: string | undefined };

/** The units of a file, without inline codes. Throws `BadInput` for a file that cannot be read. */
export async function unitsIn(file: string, { size, language }: Wanted): Promise<Unit[]> {
  if (size === "line") return linesOf(await textOf(file)).map((text) => ({ text }));
  const { reading } = await readDocument(file);
  const paragraphs = reading.paragraphs.map(unitOf);
  if (size === "paragraph") return withSentences(paragraphs, language);
  return paragraphs.flatMap(({ text, kind, level }) =>
    sentencesIn(text, language)
      .map((sentence) => sentence.trim())
      .filter((sentence) => sentence !== "")
      .map((sentence) => ({ text: sentence, ...(kind && { kind }), ...(level && { level }) })),
  );
}

function unitOf({ text, kind, level, key }: Paragraph): Unit {
  return {
    text: plain(text),
    kind,
    ...(level !== undefined && { level }),
    ...(key !== undefined && { key }),
  };
}

async function textOf(file: string): Promise<string> {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await bytesOf(file));
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw new BadInput(`${path.basename(file)} is not a text in UTF-8.`);
  }
}

/** An empty line is a unit too; a line end at the end of the file begins no further one. */
function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}
