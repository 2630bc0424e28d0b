import { STATUSES, type Status } from "@/domain/review/status";
import type { Held } from "@/domain/review/steps";
import { gapOf, type Passage } from "./passage";

/** A few bytes per passage, so that finding the next one that waits never asks the network. */
export type Outline = {
  readonly pairing: number;
  /** One letter each, see `LETTERS`. */
  readonly statuses: string;
  /** 0 to 100; -1 where nothing was aligned, or a person has looked at it. */
  readonly confidence: readonly number[];
  /** One letter each: `-` none, `o` an omission, `a` an addition. */
  readonly gaps: string;
  /** Positions of passages that may need one step more. */
  readonly contentious: readonly number[];
  /** The steps of review that are done where others are not, by position. */
  readonly reviews: readonly { readonly at: number; readonly held: readonly Held[] }[];
};

const LETTERS: Readonly<Record<string, Status>> = {
  u: "untranslated",
  d: "draft",
  s: "submitted",
  r: "returned",
  a: "approved",
  o: "outdated",
};

/** What is known of a passage before its row is there. */
export type Entry = {
  readonly status: Status;
  readonly confidence: number;
  readonly gap: boolean;
  readonly contentious: boolean;
  /** The steps of review that are done. */
  readonly reviews: readonly Held[];
};

export function entriesOf({ statuses, confidence, gaps, contentious, reviews }: Outline): Entry[] {
  const marked = new Set(contentious);
  const held = new Map(reviews.map((one) => [one.at, one.held]));
  return [...statuses].map((letter, at) => ({
    status: LETTERS[letter] ?? "untranslated",
    confidence: confidence[at] ?? -1,
    gap: gaps[at] !== "-",
    contentious: marked.has(at),
    reviews: held.get(at) ?? [],
  }));
}

/**
 * Below this share the aligner is not to be believed without a look. On our development sets, which
 * are hard, that is a tenth of all passages, and three quarters of its errors are there or right
 * beside one of them.
 */
export const DOUBTFUL = 80;

/** Whether a person should look at how these belong together. */
export function isDoubtful({ confidence, gap, status }: Entry): boolean {
  return status !== "approved" && (gap || (confidence >= 0 && confidence < DOUBTFUL));
}

/** The same of a row that has come. */
export function entryOf(row: Passage): Entry {
  const unsure = row.confidence !== null && !row.confirmed && row.gapAccepted === null;
  return {
    status: row.status,
    confidence: unsure ? Math.round((row.confidence ?? 0) * 100) : -1,
    gap: gapOf(row) !== null && row.gapAccepted === null,
    contentious: row.contentious,
    reviews: row.reviews,
  };
}

/** How many have each status. */
export function countsOf(entries: readonly Entry[]): Record<Status, number> {
  const counts = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<
    Status,
    number
  >;
  for (const { status } of entries) counts[status] += 1;
  return counts;
}
