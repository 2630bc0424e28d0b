export type CsvCell = {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly row: number;
  readonly column: number;
};

/** Where a comma is a decimal sign, spreadsheets write semicolons. */
export function commonSeparator(text: string): string {
  const plain = text.slice(0, 10_000).replace(/"[^"]*"/gu, "");
  return plain.split(";").length > plain.split(",").length ? ";" : ",";
}

/** RFC 4180: every cell with its offsets, quotation marks taken in; nothing when a quotation never ends. */
export function csvCells(text: string, separator: string): CsvCell[] | undefined {
  const cells: CsvCell[] = [];
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
