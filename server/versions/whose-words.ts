import { ownWords } from "@/domain/review/own-words";
import type { Actor, Permit } from "../access";
import { Refusal } from "../refusal";
import type { Passage } from "./passage-in";

/** Whether the reviewer wrote the text themselves; refused unless the project allows that. */
export function whoseWords(passage: Passage, actor: Actor, permit: Permit): { ownWords: boolean } {
  const own = ownWords(passage, actor.userId);
  if (own && !permit.allowsOwnApproval) throw new Refusal("forbidden", { reason: "own-words" });
  return { ownWords: own };
}
