import { nextStep, rulesFor, stepRefusal } from "@/domain/review/steps";
import { Refusal } from "../refusal";
import type { Passage, Writer } from "./passage-in";

/**
 * The step of review that a passage waits for, from 0. Refuses `forbidden` to whoever has done a
 * step of it already, and to whose role does not do this one.
 */
export function stepToDo(passage: Passage, { actor: { userId }, permit }: Writer): number {
  const { held } = passage;
  const rules = rulesFor(permit, passage);
  const reason = stepRefusal(rules, held, { userId, role: permit.role });
  if (reason !== null) throw new Refusal("forbidden", { reason });
  return nextStep(rules, held);
}
