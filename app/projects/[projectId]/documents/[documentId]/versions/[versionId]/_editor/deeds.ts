import { after, afterApproval, type Status } from "@/domain/review/status";
import { isLastApproval, type ReviewRules, rulesFor } from "@/domain/review/steps";
import { nextMove, waitsFor } from "./next-move";
import type { Passage } from "./passage";
import type { Deed } from "./version-api";
import type { Work } from "./work";

/** Ctrl+Enter: the next state for the reader's role, and on to the next passage that waits for them. */
export function advance(work: Work, { stay = false } = {}): void {
  const { passage } = work;
  if (passage === undefined) return;
  const move = nextMove(work.head, { passage, text: work.textOf(passage) });
  if (move === "accept-gap") {
    work.show({ dialog: "gap" });
    return;
  }
  if (move !== "nothing") void doTo(work, passage, move);
  if (!stay) goOn(work);
}

/** To the next passage that waits, else to the one below. */
function goOn(work: Work): void {
  const { index } = work.hand.read();
  const next = work.passages.next(index, waitsFor(work.head));
  work.go(next >= 0 ? next : Math.min(index + 1, work.passages.count - 1));
}

/** Does something to a passage and shows it at once; where the server refuses, says so and shows what is. */
export async function doTo(
  work: Work,
  passage: Passage,
  deed: Deed,
  more: Readonly<Record<string, unknown>> = {},
): Promise<boolean> {
  const expected = statusAfter(work.head.project, passage, deed);
  if (expected !== undefined) work.passages.expect(passage.id, expected);
  const answer = await work.desk.deed(
    passage.id,
    (seen) => work.api.deed(passage.id, deed, { ...seen, ...more }),
    { withText: WITH_TEXT.has(deed) },
  );
  if (answer.ok) {
    if (deed === "submit" || deed === "approve") void tellOfRepetitions(work, passage.id);
    return true;
  }
  // A question, not a refusal: it is put to whoever wants to submit.
  if (answer.detail.reason === "machine-unedited") {
    const place = work.passages.indexOf(passage.id);
    if (place >= 0) work.go(place);
    work.show({ dialog: "machine" });
  } else work.refuse(answer);
  await work.passages.relearn(passage.id);
  return false;
}

/** Fetched when something is handed in first. */
async function tellOfRepetitions(work: Work, passageId: string): Promise<void> {
  const { askRepetitions } = await import("./ask-repetitions");
  await askRepetitions(work, passageId);
}

/** Whose form is under way: a chord that is pressed twice sends it once. */
const sending = new WeakSet<Work>();

/** Does what a form says, and goes on. Where that is refused the form stays, with all that was typed into it. */
export async function doByForm(
  work: Work,
  passage: Passage,
  deed: Deed,
  said: Readonly<Record<string, unknown>>,
): Promise<void> {
  if (sending.has(work)) return;
  sending.add(work);
  const done = await doTo(work, passage, deed, said);
  sending.delete(work);
  if (!done) return;
  work.show({ dialog: null });
  if (deed !== "note-fault") goOn(work);
}

const WITH_TEXT: ReadonlySet<Deed> = new Set(["submit", "approve", "answer"]);

const MOVES = { submit: "submit", answer: "submit", return: "return", withdraw: "lift" } as const;

function statusAfter(rules: ReviewRules, passage: Passage, deed: Deed): Status | undefined {
  const asked = rulesFor(rules, passage);
  const isLast = isLastApproval(asked, passage.reviews);
  if (deed === "submit" && asked.steps.length === 0) return "approved";
  if (deed === "accept-gap") return isLast ? "approved" : "submitted";
  if (deed === "approve") return afterApproval(passage.status, isLast);
  return deed in MOVES ? after(passage.status, MOVES[deed as keyof typeof MOVES]) : undefined;
}
