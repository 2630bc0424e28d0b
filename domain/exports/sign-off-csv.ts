import { plain } from "../codes/code";
import { csvText } from "../spreadsheet/csv-text";
import { attributionLines } from "./attribution-lines";
import {
  type Export,
  type ExportedPassage,
  type ExportedVersion,
  type ExportWords,
  textGivenOut,
} from "./export";
import { noteLines } from "./note-lines";

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
    source,
    translation,
    status,
    words.writtenBy,
    words.correctedBy,
    words.submittedBy,
    words.notes,
    approvedBy,
    role,
    words.step,
    time,
    words.ownWords,
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
    source,
    plain(textGivenOut(passage, only)),
    words.statuses[passage.status],
    writtenBy?.name ?? "",
    correctedBy ?? "",
    submittedBy?.name ?? "",
    noteLines(passage, words)
      .map((note) => `${[note.for, note.by ?? []].flat().join(", ")}: ${note.text}`)
      .join("\n"),
  ];
  const approvals = passage.approvals.map((one) => [
    one.by,
    one.role,
    String(one.step ?? 1),
    one.at,
    one.ownWords ? words.ownWords : "",
    one.sourceHash,
    one.targetHash,
    one.alignmentHash,
  ]);
  return (approvals.length > 0 ? approvals : [["", "", "", "", "", "", "", ""]]).map((approval) => [
    ...start,
    ...approval,
  ]);
}
