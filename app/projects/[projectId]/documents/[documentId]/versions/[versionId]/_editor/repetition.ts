import type { Status } from "@/domain/review/status";

/** Another passage with the very same source, in this version or one of another document. */
export type Repetition = {
  readonly passageId: string;
  readonly versionId: string;
  readonly documentId: string;
  readonly document: string;
  /** From 0. */
  readonly position: number;
  readonly text: string;
  readonly status: Status;
  readonly revision: number;
  /** It need not say the same. */
  readonly standsAlone: boolean;
};

/** Which of them are to get the text of a passage; the others are left out from now on. */
export type SameAs = {
  readonly revision: number;
  readonly others: readonly {
    readonly passageId: string;
    readonly revision: number;
    readonly same: boolean;
  }[];
};
