import { type CsvCell, commonSeparator, csvCells } from "../spreadsheet/csv-cells";
import type { Entry } from "./entry";
import type { Limits, Unreadable } from "./format";
import { stringFile } from "./string-file";
import { type Parsed, textFormat } from "./text-format";

/** Tables, a cell for each paragraph. With columns `source` and `target` the file is a bilingual list. */
export const csv = textFormat({
  id: "csv",
  extensions: [".csv"],
  mediaType: "text/csv",
  mayBeBilingual: true,
  parse: (text, limits) => table(text, commonSeparator(text), limits),
});

export const tsv = textFormat({
  id: "tsv",
  extensions: [".tsv", ".tab"],
  mediaType: "text/tab-separated-values",
  mayBeBilingual: true,
  parse: (text, limits) => table(text, "\t", limits),
});

const COLUMNS: Record<string, string> = {
  id: "key",
  key: "key",
  source: "source",
  target: "target",
  translation: "target",
  comment: "comment",
  note: "comment",
  context: "context",
};

const PLACEHOLDERS = /\{\{?[\w.-]+\}?\}|%(?:\d+\$)?[sd@]/u;

const ABOUT = ["key", "comment", "context"] as const;

function table(text: string, separator: string, limits: Limits): Parsed | Unreadable {
  const found = csvCells(text, separator);
  if (found === undefined) return { unreadable: "broken" };
  const cells = found.map((cell) => ({ ...cell, value: meant(cell.value) }));
  if (cells.length > limits.paragraphs * 50) return { unreadable: "too-many-paragraphs" };
  const spelled = (value: string) => quotedCell(value, separator);
  const header = new Map(
    cells
      .filter(({ row }) => row === 0)
      .flatMap(({ value, column }) => {
        const meaning = COLUMNS[value.trim().toLowerCase()];
        return meaning ? [[meaning, column] as const] : [];
      }),
  );
  const isList = header.has("source") && header.has("target");
  const entries = isList
    ? listed(cells, header, spelled)
    : cells.flatMap((cell) =>
        isWords(cell.value) ? [{ ...cell, spelled, kind: "cell" as const }] : [],
      );
  return stringFile(entries, { placeholders: PLACEHOLDERS, most: limits.paragraphs });
}

function listed(
  cells: readonly CsvCell[],
  header: ReadonlyMap<string, number>,
  spelled: (value: string) => string,
): Entry[] {
  const rows = new Map<number, CsvCell[]>();
  for (const cell of cells) {
    const known = rows.get(cell.row);
    if (known) known.push(cell);
    else rows.set(cell.row, [cell]);
  }
  rows.delete(0);
  return [...rows.values()].flatMap((row): Entry[] => {
    const at = (name: string) => row.find(({ column }) => column === header.get(name));
    const [source, target] = [at("source"), at("target")];
    if (!source || !target || !isWords(source.value)) return [];
    const about = Object.fromEntries(
      ABOUT.flatMap((name) => {
        const value = at(name)?.value;
        return value ? [[name, value]] : [];
      }),
    );
    const status = target.value.trim() === "" ? "untranslated" : "submitted";
    return [
      {
        start: target.start,
        end: target.end,
        value: source.value,
        spelled,
        about,
        target: { value: target.value, status },
      },
    ];
  });
}

const FORMULA = /^[=+\-@\t\r]/u;

/** A cell as a person means it: the apostrophe before what would be a formula is no part of it. */
function meant(value: string): string {
  return value.startsWith("'") && FORMULA.test(value.slice(1)) ? value.slice(1) : value;
}

/** Figures and codes without a letter are no text. */
function isWords(value: string): boolean {
  return /\p{L}/u.test(value);
}

/**
 * A text that a spreadsheet would take for a formula begins with an apostrophe. What could be taken
 * for a separator stands in quotation marks, so that nobody guesses another one.
 */
export function quotedCell(value: string, separator: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return safe.includes(separator) || /["\r\n;,]/u.test(safe)
    ? `"${safe.replaceAll('"', '""')}"`
    : safe;
}
