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

/** The finished first, what has not begun last: as progress is shown. */
export const BY_PROGRESS = [
  "approved",
  "submitted",
  "returned",
  "outdated",
  "draft",
  "untranslated",
] as const satisfies readonly Status[];

/**
 * What can happen to a passage. `change` is any new text by its writer and `correct` one by a
 * reviewer who mends what somebody else handed in, which still waits for review. Neither is ever
 * refused for the status' sake: they only lift what was said about the text before.
 */
export type Move =
  | "change"
  | "correct"
  | "submit"
  | "approve"
  | "return"
  | "lift"
  | "source-changed";

const MOVES: Record<Status, Partial<Record<Move, Status>>> = {
  untranslated: { change: "draft", correct: "draft" },
  draft: {
    change: "draft",
    correct: "draft",
    submit: "submitted",
    approve: "approved",
    "source-changed": "outdated",
  },
  submitted: {
    change: "draft",
    correct: "submitted",
    approve: "approved",
    return: "returned",
    lift: "draft",
    "source-changed": "outdated",
  },
  returned: {
    change: "draft",
    correct: "returned",
    submit: "submitted",
    approve: "approved",
    "source-changed": "outdated",
  },
  approved: {
    change: "draft",
    correct: "submitted",
    return: "returned",
    lift: "submitted",
    "source-changed": "outdated",
  },
  outdated: {
    change: "draft",
    correct: "submitted",
    submit: "submitted",
    approve: "approved",
    return: "returned",
  },
};

/** The status a move leads to, or nothing where the move makes no sense. */
export function after(status: Status, move: Move): Status | undefined {
  return MOVES[status][move];
}

/**
 * Where a passage stands once somebody has approved it: approved, or still handed in where the
 * project asks for another to look at it. Nothing where there is nothing to approve.
 */
export function afterApproval(status: Status, isLast: boolean): Status | undefined {
  const approved = after(status, "approve");
  return approved === undefined || isLast ? approved : "submitted";
}

/** Where a passage stands once its text is `text`: without any, it is untranslated again. */
export function afterTyping(status: Status, move: "change" | "correct", text: string): Status {
  return text.trim() === "" ? "untranslated" : (after(status, move) ?? "draft");
}

type Standing = { readonly status: Status; readonly text: string };

/**
 * Where a passage stands after its pairing changed, made of these. What was handed in still waits
 * for review (nobody has touched the words), but nothing stays approved.
 */
export function afterPairing(made: readonly Standing[], text: string): Status {
  if (text.trim() === "") return "untranslated";
  const worded = made.filter((passage) => passage.text !== "");
  return worded.every(({ status }) => status === "submitted" || status === "approved")
    ? "submitted"
    : "draft";
}
