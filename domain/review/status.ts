/** Where a passage stands on its way to print. */
export const STATUSES = [
  "untranslated",
  "draft",
  "submitted",
  "returned",
  "approved",
  "outdated",
] as const;

export type Status = (typeof STATUSES)[number];

/**
 * What can happen to a passage. `change` is any new text or new pairing, by whatever way it comes:
 * it is never refused for the status' sake, it only lifts what was said about the text before.
 */
export type Move = "change" | "submit" | "approve" | "return" | "lift" | "source-changed";

const MOVES: Record<Status, Partial<Record<Move, Status>>> = {
  untranslated: { change: "draft" },
  draft: { change: "draft", submit: "submitted", approve: "approved", "source-changed": "outdated" },
  submitted: {
    change: "draft",
    approve: "approved",
    return: "returned",
    lift: "draft",
    "source-changed": "outdated",
  },
  returned: {
    change: "draft",
    submit: "submitted",
    approve: "approved",
    "source-changed": "outdated",
  },
  approved: { change: "draft", return: "returned", lift: "submitted", "source-changed": "outdated" },
  outdated: { change: "draft", submit: "submitted", approve: "approved", return: "returned" },
};

/** The status a move leads to, or nothing where the move makes no sense. */
export function after(status: Status, move: Move): Status | undefined {
  return MOVES[status][move];
}
