import type { DraftEvent, Theirs } from "./draft";
import type { Passage } from "./passage";
import type { Answer } from "./request";

/** What an answer of the server means for a draft of which `sent` was sent. */
export function eventOf(answer: Answer<Passage>, sent: string | undefined): DraftEvent {
  if (answer.ok) return { type: "saved", base: answer.value, sent };
  const { refused, detail } = answer;
  if (LATER.has(refused)) return { type: "unreachable" };
  if (refused === "unauthenticated") return { type: "signed-out" };
  if (refused === "conflict" && isTheirs(detail.theirs)) {
    return { type: "conflicted", theirs: detail.theirs };
  }
  return { type: "refused", refusal: { refused, detail } };
}

/** Not the draft's fault: it is tried again. */
const LATER = new Set(["unreachable", "unavailable", "bug"]);

function isTheirs(theirs: unknown): theirs is Theirs {
  return typeof theirs === "object" && theirs !== null && "text" in theirs && "revision" in theirs;
}
