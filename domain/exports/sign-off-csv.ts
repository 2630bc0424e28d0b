import { plain } from "../codes/code";
import { csvText } from "../spreadsheet/csv-text";
import { attributionLines } from "./attribution-lines";
import {
  type Export,
  type ExportedPassage,
  type ExportedVersion,
  type ExportWords,
  type Hashes,
  textGivenOut,
} from "./export";
import { noteLines } from "./note-lines";
import { paragraphNumbers, roleOf } from "./sign-off-lines";

/** Who wrote and who approved each passage, one line for each approval. For spreadsheets. */
export const signOffCsv = {
  id: "sign-off-csv",
  extension: ".csv",
  mediaType: "text/csv",
  write: (version, words) => {
    const head = [
      [words.signOffSheet, version.document.title],
      ...attributionLines(version, words),
      [words.exported, version.exportedAt, version.exportedBy],
      [],
    ];
    const rows = [
      ...head,
      titles(words),
      ...version.passages.flatMap((passage) => rowsOf(passage, version, words)),
    ];
    return new TextEncoder().encode(csvText(rows));
  },
} as const satisfies Export;

function titles(words: ExportWords): string[] {
  const { number, source, translation, status, approvedBy, role, time } = words;
  return [
    number,
    words.paragraphs,
    source,
    translation,
    status,
    words.writtenBy,
    words.writtenAt,
    words.correctedBy,
    words.submittedBy,
    words.submittedAt,
    words.notes,
    approvedBy,
    role,
    words.step,
    time,
    words.ownWords,
    words.carriedBy,
    words.sourceHash,
    words.targetHash,
    words.alignmentHash,
  ];
}

function rowsOf(
  passage: ExportedPassage,
  { only }: ExportedVersion,
  words: ExportWords,
): string[][] {
  const source = passage.paragraphs.map(({ text }) => plain(text)).join("\n\n");
  const { writtenBy, correctedBy, submittedBy } = passage;
  const start = [
    String(passage.number),
    paragraphNumbers(passage),
    source,
    plain(textGivenOut(passage, only)),
    words.statuses[passage.status],
    writtenBy?.name ?? "",
    writtenBy?.at ?? "",
    correctedBy ?? "",
    submittedBy?.name ?? "",
    submittedBy?.at ?? "",
    noteLines(passage, words)
      .map((note) => `${[note.for, note.by ?? []].flat().join(", ")}: ${note.text}`)
      .join("\n"),
  ];
  const approvals = passage.approvals.map((one) => [
    one.by,
    roleOf(one, words),
    String(one.step ?? 1),
    one.at,
    one.ownWords ? words.ownWords : "",
    one.carriedBy ?? "",
    ...hashCells(one),
  ]);
  const none = [...Array.from({ length: 6 }, () => ""), ...hashCells(passage.hashes)];
  return (approvals.length > 0 ? approvals : [none]).map((approval) => [...start, ...approval]);
}

function hashCells(hashes: Hashes | undefined): string[] {
  return [hashes?.sourceHash ?? "", hashes?.targetHash ?? "", hashes?.alignmentHash ?? ""];
}
