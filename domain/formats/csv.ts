import type { Entry } from "./entry";
import type { Limits, Unreadable } from "./format";
import { stringFile } from "./string-file";
import { type Parsed, textFormat } from "./text-format";

/** Tables, a cell for each paragraph. With columns `source` and `target` the file is a bilingual list. */
export const csv = textFormat({
  id: "csv",
  extensions: [".csv"],
  mediaType: "text/csv",
  parse: (text, limits) => table(text, commonSeparator(text), limits),
});

/** Where a comma is a decimal sign, spreadsheets write semicolons. */
function commonSeparator(text: string): string {
  const plain = text.slice(0, 10_000).replace(/"[^"]*"/gu, "");
  return plain.split(";").length > plain.split(",").length ? ";" : ",";
}

export const tsv = textFormat({
  id: "tsv",
  extensions: [".tsv", ".tab"],
  mediaType: "text/tab-separated-values",
  parse: (text, limits) => table(text, "\t", limits),
});

type Cell = {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly row: number;
  readonly column: number;
};

const COLUMNS: Record<string, string> = {
  id: "key",
  key: "key",
  source: "source",
  target: "target",
  translation: "target",
  comment: "comment",
  note: "comment",
  context: "comment",
};

function table(text: string, separator: string, limits: Limits): Parsed | Unreadable {
  const cells = cellsIn(text, separator);
  if (cells === undefined) return { unreadable: "broken" };
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
  return stringFile(entries, { placeholders: /\{\{?[\w.-]+\}?\}|%(?:\d+\$)?[sd@]/u });
}

function listed(
  cells: readonly Cell[],
  header: ReadonlyMap<string, number>,
  spelled: (value: string) => string,
): Entry[] {
  const rows = new Map<number, Cell[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  rows.delete(0);
  return [...rows.values()].flatMap((row): Entry[] => {
    const at = (name: string) => row.find(({ column }) => column === header.get(name));
    const [source, target] = [at("source"), at("target")];
    if (!source || !target || !isWords(source.value)) return [];
    const [key, comment] = [at("key")?.value, at("comment")?.value];
    const about = { ...(key ? { key } : {}), ...(comment ? { comment } : {}) };
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

/** Figures and codes without a letter are no text. */
function isWords(value: string): boolean {
  return /\p{L}/u.test(value);
}

/** RFC 4180: every cell with its offsets, quotation marks taken in; nothing when a quotation never ends. */
function cellsIn(text: string, separator: string): Cell[] | undefined {
  const cells: Cell[] = [];
  const pattern = new RegExp(
    `("[^"]*(?:""[^"]*)*"|[^"${separator}\\r\\n][^${separator}\\r\\n]*|)(${separator}|\\r\\n|\\r|\\n|$)`,
    "uy",
  );
  let [row, column] = [0, 0];
  while (pattern.lastIndex < text.length) {
    const start = pattern.lastIndex;
    const [, cell, end] = pattern.exec(text) ?? [];
    if (cell === undefined) return undefined;
    cells.push({ start, end: start + cell.length, value: unquoted(cell), row, column });
    [row, column] = end === separator ? [row, column + 1] : [row + 1, 0];
  }
  return cells;
}

function unquoted(cell: string): string {
  return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

/** A text that a spreadsheet would take for a formula begins with an apostrophe. */
export function quotedCell(value: string, separator: string): string {
  const safe = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return safe.includes(separator) || /["\r\n]/u.test(safe)
    ? `"${safe.replaceAll('"', '""')}"`
    : safe;
}
