/** How many paragraphs of each kind; moved ones are counted beside, whatever else they are. */
export type ChangeCounts = Readonly<
  Record<"same" | "changed" | "inserted" | "removed" | "moved", number>
>;

/** What became of a paragraph. Places count from 1. */
export type ChangedParagraph = {
  readonly kind: "changed" | "moved" | "inserted" | "removed";
  readonly moved: boolean;
  readonly was: number | null;
  readonly now: number | null;
  readonly before: string;
  readonly after: string;
};

/** Which file, by whom and when (ISO 8601). */
export type ToldChange = {
  readonly id: string;
  readonly fileName: string;
  readonly by: string;
  readonly at: string;
};

export type OpenChange = ToldChange & {
  readonly jobId: string | null;
  /** Null while it is being compared. */
  readonly counts: ChangeCounts | null;
  readonly paragraphs: readonly ChangedParagraph[];
  readonly more: boolean;
  readonly approvals: number;
};

export type PastChange = ToldChange & {
  readonly counts: ChangeCounts;
  readonly gone: readonly {
    readonly passageId: string;
    readonly version: string;
    readonly language: string;
    readonly source: string;
    readonly text: string;
  }[];
};
