import { AS_THE_MACHINE_WROTE, unedited } from "@/domain/machine/unedited";
import { Refusal } from "../refusal";
import type { Passage } from "../versions/passage-in";

type Weighed = {
  readonly passage: Passage;
  /** The last text of the passage that a machine wrote, where the project wants to know. */
  readonly machine: string | undefined;
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
  if (machine === undefined) return {};
  const share = unedited(machine, passage.text, passage.language);
  if (share < AS_THE_MACHINE_WROTE) return {};
  if (!said) throw new Refusal("invalid", { reason: "machine-unedited" });
  return { detail: { machine: true } };
}
