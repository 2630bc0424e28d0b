import type { Code } from "../codes/code";
import type { Status } from "../review/status";

/** How a delivered text stands to its passage. */
export const DIFFERENCES = [
  "new", // nothing stands there
  "changed", // it is other than what stands there, which nobody has touched since it went out
  "clash", // somebody here has changed what stands there since it went out
  "source", // it translates another source than the passage has now
  "approved", // what stands there is approved
  "unplaced", // it belongs to no passage
] as const;

export type Difference = (typeof DIFFERENCES)[number];

/** A delivered text that is other than what stands in its passage. */
export type DeliveredRow = {
  readonly position: number;
  /** What a person finds it by in the file. */
  readonly place: string;
  readonly kind: Difference;
  readonly text: string;
  /** What it was translated from, without codes. */
  readonly source: string;
  /** The passage as it stands; nothing for a text that belongs nowhere. */
  readonly passage: {
    readonly number: number;
    readonly revision: number;
    readonly status: Status;
    readonly text: string;
    readonly source: string;
    readonly codes: readonly Code[];
  } | null;
};
