import { type Code, plain } from "../codes/code";
import { transferred } from "../codes/transferred";
import { untagged } from "../codes/untagged";
import { type Mark, markIn } from "../exports/mark";
import { type TableRow, tableRows } from "../exports/table-rows";
import { readFile } from "../formats";
import type { Limits, Paragraph, Unreadable } from "../formats/format";
import { pairedCodes } from "./paired-codes";
import { settledCodes } from "./settled-codes";
import { type BilingualParagraph, wholeUnits } from "./whole-units";

/** A text that came back from outside, and what its file says about where it belongs. */
export type DeliveredText = {
  /** Where it stands in the file, for people: a row, a key, a paragraph. */
  readonly place: string;
  /** The passage it was given out from. */
  readonly mark?: Mark;
  /** Of the passage, when it went out. */
  readonly number?: number;
  readonly key?: string;
  /** What it stands beside in the file, without codes. */
  readonly source: string;
  /** The text as it speaks of the codes of a passage. */
  readonly textFor: (codes: readonly Code[]) => string;
};

/** What a file brings: texts that know where they belong, or a translation that has to be aligned. */
export type Delivered =
  | { readonly texts: readonly DeliveredText[] }
  | { readonly paragraphs: readonly Paragraph[] };

/** Texts that say nothing are left out: an empty cell takes nothing away. */
export function delivered(
  fileName: string,
  file: Uint8Array,
  limits: Limits,
): Delivered | Unreadable {
  const read = readFile(fileName, file, limits);
  if ("unreadable" in read) return read;
  if (read.format.id === "docx") {
    const rows = tableRows(file, limits);
    if ("unreadable" in rows) return rows;
    if (rows.length > 0) return { texts: rows.filter(({ text }) => text !== "").map(ofRow) };
  }
  const { paragraphs } = read.reading;
  // A table is bilingual where it has a column for each.
  return paragraphs.some(({ target }) => target !== undefined)
    ? { texts: wholeUnits(paragraphs, read.reading.language).map(ofUnit) }
    : { paragraphs };
}

function ofRow({ number, mark, source, text }: TableRow): DeliveredText {
  return {
    place: String(number),
    number,
    ...(mark ? { mark } : {}),
    source,
    textFor: (codes) => untagged(text, codes),
  };
}

function ofUnit(unit: BilingualParagraph, at: number): DeliveredText {
  const { key, text, target } = unit;
  const said = pairedCodes({ text: target.text, codes: unit.codes });
  const mark = markIn(unit.unit ?? "");
  return {
    place: key ?? String(at + 1),
    ...(mark ? { mark } : {}),
    ...(key === undefined ? {} : { key }),
    source: plain(text),
    textFor: (to) =>
      transferred(said.text, said.codes, to, mark ? settledCodes(said.codes, to) : undefined),
  };
}
