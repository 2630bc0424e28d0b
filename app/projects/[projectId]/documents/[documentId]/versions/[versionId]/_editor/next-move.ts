import { rulesFor, stepRefusal } from "@/domain/review/steps";
import { type Head, may } from "./head";
import { type Entry, isDoubtful } from "./outline";
import { gapOf, type Passage } from "./passage";
import type { Passages } from "./passages";

export type NextMove = "submit" | "approve" | "accept-gap" | "nothing";

type Standing = {
  readonly passage: Passage;
  /** The text as it stands in the field, saved or not. */
  readonly text: string;
};

/**
 * What Ctrl+Enter does to a passage: the next state for the role of whoever presses it. A reviewer
 * who is writing hands in what they wrote themselves, since somebody else has to approve it.
 */
export function nextMove(head: Head, { passage, text }: Standing): NextMove {
  if (may(head, "review")) return reviewersMove(head, { passage, text });
  if (!may(head, "write") || text.trim() === "") return "nothing";
  return isHandedIn(passage) && text === passage.text ? "nothing" : "submit";
}

function reviewersMove(head: Head, { passage, text }: Standing): NextMove {
  const untouched = text === passage.text;
  if (passage.status === "approved" && untouched) return "nothing";
  if (text.trim() === "" || passage.paragraphs.length === 0) {
    return gapOf({ ...passage, text }) === null ? "nothing" : "accept-gap";
  }
  const rules = rulesFor(head.project, passage);
  if (untouched && stepRefusal(rules, passage.reviews, head.me) !== null) return "nothing";
  return wordedMove(head, { passage, text });
}

function wordedMove(head: Head, { passage, text }: Standing): NextMove {
  const untouched = text === passage.text;
  if (head.project.allowsOwnApproval || !isOwn(head, { passage, text })) return "approve";
  return passage.status === "submitted" && untouched ? "nothing" : "submit";
}

/** By name: the server, which knows better, refuses the approval of own words anyway. */
function isOwn(head: Head, { passage, text }: Standing): boolean {
  if (text === passage.text) return passage.writtenBy === head.me.name;
  const mends = isHandedIn(passage) && passage.writtenBy !== head.me.name;
  return !mends;
}

function isHandedIn({ status, text }: Passage): boolean {
  return text !== "" && status !== "untranslated" && status !== "draft";
}

/** Whether a passage waits for whoever looks. */
export function waitsFor(head: Head): (entry: Entry) => boolean {
  if (may(head, "review")) {
    return (entry) =>
      entry.status === "outdated" ||
      (entry.status === "submitted" &&
        stepRefusal(rulesFor(head.project, entry), entry.reviews, head.me) === null);
  }
  return ({ status }) => WITH_TRANSLATOR.has(status);
}

/** How many approvals a passage needs in all its steps. */
export function approvalsAsked(head: Head, entry: Entry): number {
  const { steps } = rulesFor(head.project, entry);
  return steps.reduce((sum, { approvals }) => sum + approvals, 0);
}

/** The same, or nobody has looked yet at how it was paired. */
export function waitsOrDoubtful(head: Head): (entry: Entry) => boolean {
  const waits = waitsFor(head);
  return (entry) => waits(entry) || isDoubtful(entry);
}

/**
 * The next place behind a passage where the pairing is doubtful, -1 if there is none. An edge that is
 * wrong is wrong for the passages on both sides of it, and who looks at one sees the other: so the
 * one right behind a doubtful one is passed over while there are others. What has no answer is not,
 * since it is accepted by itself.
 */
export function nextDoubtful(passages: Pick<Passages, "entryAt" | "next">, from: number): number {
  const here = passages.entryAt(from);
  const seen = here !== undefined && isDoubtful(here) ? from + 1 : -1;
  const apart = passages.next(from, (entry, at) => isDoubtful(entry) && (at !== seen || entry.gap));
  return apart >= 0 ? apart : passages.next(from, isDoubtful);
}

const WITH_TRANSLATOR: ReadonlySet<string> = new Set([
  "untranslated",
  "draft",
  "returned",
  "outdated",
]);
