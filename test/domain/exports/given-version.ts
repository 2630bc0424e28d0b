import { closing, opening, standalone } from "@/domain/codes/code";
import type { ExportedVersion, ExportWords } from "@/domain/exports/export";

/** A small opinion piece in English with a Pashto version, with one passage of every sort. */
export function givenVersion(): ExportedVersion {
  const codes = [
    { id: 1, kind: "pair", label: "b", raw: "<b>", rawEnd: "</b>" },
    { id: 2, kind: "standalone", label: "br", raw: "<br>" },
  ] as const;
  const approval = {
    by: "Reza & Sons",
    role: "reviewer",
    step: 2,
    at: "2024-03-14T10:00:00.000Z",
    sourceHash: "aa11",
    targetHash: "bb22",
    alignmentHash: "cc33",
  };
  const by = { name: "Zarmina", at: "2024-03-13T09:30:00.000Z" };
  return {
    project: "The <hill> desk",
    document: {
      title: "The Well & Us",
      format: "html",
      fileName: "well.html",
      sourceLanguage: "en",
      attribution: {
        title: "The Well & Us",
        author: "Nadia Karim",
        publication: "The Hill Gazette",
        address: "https://example.org/well",
        date: "12 March 2024",
      },
    },
    language: "ps",
    name: "First version",
    translator: "Zarmina",
    exportedAt: "2024-03-15T08:00:00.000Z",
    exportedBy: "Omar",
    only: "all",
    passages: [
      {
        number: 1,
        paragraphs: [{ kind: "heading", level: 1, text: "The Well & Us", codes: [] }],
        text: "څاه او موږ",
        status: "approved",
        approvals: [{ ...approval, ownWords: true }],
        writtenBy: by,
        correctedBy: "Laila",
      },
      {
        number: 2,
        paragraphs: [{ kind: "byline", text: "By Nadia Karim", codes: [] }],
        text: "د نادیه کریم لیکنه",
        status: "submitted",
        approvals: [],
        writtenBy: by,
        submittedBy: by,
      },
      {
        number: 3,
        paragraphs: [
          {
            kind: "body",
            text: `The ${opening(1)}well${closing(1)} is <closed>.${standalone(2)}Still.`,
            codes,
          },
          {
            kind: "body",
            text: `We ${opening(1)}wait${closing(1)}.`,
            codes: codes.slice(0, 1),
            comment: "A short line",
          },
        ],
        text: `${opening(1)}څاه${closing(1)} تړلې ده.${standalone(2)}${standalone(2)}\n\nموږ ${opening(3)}انتظار${closing(3)} باسو.`,
        status: "draft",
        approvals: [],
        writtenBy: by,
        notes: [
          { text: "A <note> for readers", audience: "published" },
          { text: "For the desk only", audience: "desk" },
        ],
      },
      { number: 4, paragraphs: [], text: "=1+1 یوه زیاته جمله", status: "draft", approvals: [] },
      {
        number: 5,
        paragraphs: [{ kind: "body", text: "Nobody answers this.", codes: [] }],
        text: "",
        status: "untranslated",
        omissionAccepted: true,
        approvals: [],
      },
      {
        number: 6,
        paragraphs: [{ kind: "string", key: "end", text: "The end.", codes: [] }],
        text: "",
        status: "untranslated",
        approvals: [],
      },
    ],
  };
}

export const WORDS: ExportWords = {
  language: "en",
  author: "Author",
  publication: "Publication",
  address: "Address",
  date: "Date",
  translator: "Translator",
  project: "Project",
  exported: "Exported",
  signOffSheet: "Sign-off sheet",
  number: "No.",
  source: "Source",
  translation: "Translation",
  status: "Status",
  writtenBy: "Written by",
  correctedBy: "Corrected by",
  submittedBy: "Submitted by",
  approvedBy: "Approved by",
  ownWords: "Approved their own words",
  role: "Role",
  step: "Step",
  time: "Time",
  sourceHash: "Source hash",
  targetHash: "Target hash",
  alignmentHash: "Alignment hash",
  omission: "Left out",
  addition: "Added",
  accepted: "Accepted",
  notes: "Notes",
  noteDesk: "For the desk",
  noteReviewer: "For the reviewer",
  notePublished: "Published",
  statuses: {
    untranslated: "Untranslated",
    draft: "Draft",
    submitted: "Submitted",
    returned: "Returned",
    approved: "Approved",
    outdated: "Outdated",
  },
};
