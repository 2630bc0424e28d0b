import { AS_THE_MACHINE_WROTE, unedited } from "@/domain/machine/unedited";
import { Refusal } from "../refusal";
import type { Passage } from "../versions/passage-in";

type Weighed = {
  readonly passage: Passage;
  /** What a machine has said for the passage, where the project wants to know. */
  readonly machine: readonly string[];
  /** The translator says that it stands as a machine wrote it. */
  readonly said: boolean;
};

/**
 * A text that stands as a machine wrote it is refused (`invalid`) unless the translator says that it
 * is. What the record keeps of it is given back.
 */
export function refuseMachineText({ passage, machine, said }: Weighed): {
  readonly detail?: { readonly machine: true };
} {
  const { text, language } = passage;
  const stands = machine.some((one) => unedited(one, text, language) >= AS_THE_MACHINE_WROTE);
  if (!stands) return {};
  if (!said) throw new Refusal("invalid", { reason: "machine-unedited" });
  return { detail: { machine: true } };
}
