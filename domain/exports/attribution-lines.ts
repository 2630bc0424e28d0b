import type { ExportedVersion, ExportWords } from "./export";

/** Whose text this is, where it stood and who translated it: a label and a value each. */
export function attributionLines(
  { document, translator }: ExportedVersion,
  words: ExportWords,
): [label: string, value: string][] {
  const { author, publication, address, date } = document.attribution;
  const lines: [string, string | undefined][] = [
    [words.author, author],
    [words.publication, publication],
    [words.address, address],
    [words.date, date],
    [words.translator, translator],
  ];
  return lines.flatMap(([label, value]) => (value ? [[label, value]] : []));
}
