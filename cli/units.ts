import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Unit } from "@/domain/alignment/bead";
import { BadInput } from "./command";

export const UNIT_SIZES = ["paragraph", "sentence", "line"] as const;
export type UnitSize = (typeof UNIT_SIZES)[number];

type Wanted = { readonly size: UnitSize; readonly language: string | undefined };

/** The units of a file. Throws `BadInput` for a file that cannot be read. */
export async function unitsIn(file: string, { size, language }: Wanted): Promise<Unit[]> {
  const text = textOf(await bytesOf(file), file);
  if (size === "line") return linesOf(text).map((line) => ({ text: line }));
  const paragraphs = paragraphsOf(text);
  if (size === "paragraph") return paragraphs.map((paragraph) => ({ text: paragraph }));
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  return paragraphs.flatMap((paragraph) =>
    Array.from(segmenter.segment(paragraph), ({ segment }) => ({ text: segment.trim() })),
  );
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    const reason = REASONS.get(String(code)) ?? `cannot be read (${code ?? error})`;
    throw new BadInput(`${path.basename(file)} ${reason}.`);
  }
}

const REASONS = new Map([
  ["ENOENT", "does not exist"],
  ["EISDIR", "is a folder, not a file"],
  ["EACCES", "may not be read by you"],
]);

function textOf(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new BadInput(`${path.basename(file)} is not a text in UTF-8.`);
  }
}

/** An empty line is a unit too; a line end at the end of the file begins no further one. */
function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

/** Kept apart by blank lines, or, where there are none, each line by itself. */
function paragraphsOf(text: string): string[] {
  const byBlankLines = text.split(/(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/);
  const pieces = byBlankLines.length > 1 ? byBlankLines : linesOf(text);
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== "");
}
