import type { Row } from "@/domain/alignment/row";
import type { Code } from "@/domain/codes/code";
import type { Credits } from "@/domain/review/own-words";
import type { Status } from "@/domain/review/status";

/** A passage as an edit of the pairing takes it up and lays it down, and as the edit remembers it. */
export type PairedRow = Row &
  Credits & {
    readonly revision: number;
    readonly status: Status;
    readonly submittedById: string | null;
    readonly confidence: number | null;
    readonly confirmed: boolean;
    readonly moved: boolean;
    readonly gapAccepted: string | null;
  };

/** A passage with the codes of its source, as it was found. */
export type FoundRow = PairedRow & {
  readonly position: number;
  readonly sources: readonly { readonly id: string; readonly codes: readonly Code[] }[];
};

/** Rows of a version from `at` on, before and after. */
export type PairedChange = {
  readonly at: number;
  readonly removed: readonly PairedRow[];
  readonly inserted: readonly PairedRow[];
};

/** Whether a row says the same about the same paragraphs. */
export function isSamePair(one: Row, other: Row | undefined): boolean {
  return (
    other !== undefined &&
    one.id === other.id &&
    one.text === other.text &&
    one.paragraphs.join() === other.paragraphs.join()
  );
}

/** Whether a person has said that it belongs together as it is. */
export function isSettled({ confirmed, status, gapAccepted }: PairedRow): boolean {
  return confirmed || status === "approved" || gapAccepted !== null;
}
