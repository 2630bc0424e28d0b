import type { Status } from "@/domain/review/status";

/** What became of a passage until now. Times are ISO 8601, people are names. */
export type History = {
  readonly revisions: readonly {
    readonly number: number;
    readonly text: string;
    readonly status: Status;
    readonly origin: string;
    readonly by: string | null;
    readonly at: string;
  }[];
  readonly approvals: readonly {
    readonly revision: number;
    readonly by: string | null;
    readonly at: string;
    readonly liftedAt: string | null;
    readonly liftedBecause: string | null;
    readonly liftedBy: string | null;
  }[];
};
