import type { ExportWords } from "@/domain/exports/export";
import { STATUSES, type Status } from "@/domain/review/status";

/** The words of an export as a test reads them: each is its own name. */
export const exportWords: ExportWords = {
  language: "en",
  author: "author",
  publication: "publication",
  address: "address",
  date: "date",
  translator: "translator",
  project: "project",
  exported: "exported",
  signOffSheet: "signOffSheet",
  number: "number",
  source: "source",
  translation: "translation",
  status: "status",
  writtenBy: "writtenBy",
  correctedBy: "correctedBy",
  submittedBy: "submittedBy",
  approvedBy: "approvedBy",
  ownWords: "ownWords",
  role: "role",
  step: "step",
  time: "time",
  sourceHash: "sourceHash",
  targetHash: "targetHash",
  alignmentHash: "alignmentHash",
  omission: "omission",
  addition: "addition",
  accepted: "accepted",
  notes: "notes",
  noteDesk: "noteDesk",
  noteReviewer: "noteReviewer",
  notePublished: "notePublished",
  statuses: Object.fromEntries(STATUSES.map((status) => [status, status])) as Record<
    Status,
    string
  >,
};
