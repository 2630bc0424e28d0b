import { ownWords } from "@/domain/review/own-words";
import { Refusal } from "../refusal";
import type { Passage, Writer } from "./passage-in";

/** Whether the reviewer wrote the text themselves; refused unless the project allows that. */
export function whoseWords(passage: Passage, { actor, permit }: Writer): { ownWords: boolean } {
  const own = ownWords(passage, actor.userId);
  if (own && !permit.allowsOwnApproval) throw new Refusal("forbidden", { reason: "own-words" });
  return { ownWords: own };
}
