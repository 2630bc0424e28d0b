import type { Attribution, Paragraph } from "../formats/format";
import type { Status } from "../review/status";

export type ExportedNote = {
  readonly text: string;
  readonly audience: "desk" | "reviewer" | "published";
  readonly by?: string;
};

/** Of a source, a target and their alignment: SHA-256 in hexadecimal. */
export type Hashes = {
  readonly sourceHash: string;
  readonly targetHash: string;
  readonly alignmentHash: string;
};

/** What a reviewer stated, about exactly which texts. */
export type ExportedApproval = Hashes & {
  readonly by: string;
  readonly role: string;
  /** Of review, from 1. */
  readonly step?: number;
  /** ISO 8601, as all times here. */
  readonly at: string;
  /** The reviewer had written the text: the project allows it. */
  readonly ownWords?: boolean;
  /** Who said of a change of the source that it does not matter, so that the approval holds on. */
  readonly carriedBy?: string;
};

export type ExportedPassage = {
  readonly number: number;
  /** By which a text that comes back finds its passage again. */
  readonly id?: string;
  /** Of the passage as it goes out. */
  readonly revision?: number;
  /** Of the source; none for an addition. */
  readonly paragraphs: readonly Paragraph[];
  /** Of the same paragraphs, the ids that the alignment hash is made of and the numbers in the document, from 1. */
  readonly alignment?: readonly { readonly id: string; readonly number: number }[];
  /** Of what stands in the passage as it goes out. */
  readonly hashes?: Hashes;
  /** With the codes of `joined(paragraphs)`; paragraphs are kept apart by a blank line. */
  readonly text: string;
  readonly status: Status;
  /** A reviewer agreed that this source has no answer, or that this addition has no source. */
  readonly omissionAccepted?: boolean;
  readonly notes?: readonly ExportedNote[];
  readonly writtenBy?: { readonly name: string; readonly at: string };
  /** The reviewer who mended what somebody else wrote. */
  readonly correctedBy?: string;
  readonly submittedBy?: { readonly name: string; readonly at: string };
  readonly approvals: readonly ExportedApproval[];
  /** How sure the aligner was that these belong together, 0 to 1. */
  readonly confidence?: number;
};

export type ExportedVersion = {
  readonly project: string;
  readonly document: {
    readonly title: string;
    readonly format: string;
    readonly fileName: string;
    /** BCP 47, as all languages here. */
    readonly sourceLanguage: string;
    readonly attribution: Attribution;
  };
  readonly language: string;
  readonly name: string;
  readonly translator?: string;
  readonly exportedAt: string;
  readonly exportedBy: string;
  readonly passages: readonly ExportedPassage[];
  /** Whether texts that nobody approved are given out as well. */
  readonly only: "approved" | "all";
};

/** The words of an export, in the language of whoever asked for it. */
export type ExportWords = {
  /** BCP 47. */
  readonly language: string;
  readonly author: string;
  readonly publication: string;
  readonly address: string;
  readonly date: string;
  readonly translator: string;
  readonly project: string;
  readonly exported: string;
  readonly signOffSheet: string;
  readonly number: string;
  readonly source: string;
  readonly translation: string;
  readonly status: string;
  readonly writtenBy: string;
  readonly correctedBy: string;
  readonly submittedBy: string;
  readonly approvedBy: string;
  readonly ownWords: string;
  readonly carriedBy: string;
  readonly writtenAt: string;
  readonly submittedAt: string;
  /** Before the numbers of the paragraphs of the source. */
  readonly paragraphs: string;
  readonly role: string;
  readonly step: string;
  readonly time: string;
  readonly sourceHash: string;
  readonly targetHash: string;
  readonly alignmentHash: string;
  readonly omission: string;
  readonly addition: string;
  readonly accepted: string;
  readonly notes: string;
  readonly noteDesk: string;
  readonly noteReviewer: string;
  readonly notePublished: string;
  readonly roles: Readonly<Record<string, string>>;
  readonly statuses: Readonly<Record<Status, string>>;
};

export type Export = {
  readonly id: string;
  /** With the dot. */
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (version: ExportedVersion, words: ExportWords) => Uint8Array;
};

/** What readers are told about a passage, behind its text. */
export function notesForReaders({ notes = [] }: ExportedPassage): string[] {
  return notes.flatMap(({ audience, text }) => (audience === "published" ? [text] : []));
}

/** The text that may go out: nothing where only approved texts do and this one is not. */
export function textGivenOut(passage: ExportedPassage, only: ExportedVersion["only"]): string {
  return only === "all" || passage.status === "approved" ? passage.text : "";
}
