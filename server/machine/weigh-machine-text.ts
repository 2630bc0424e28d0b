import { AS_THE_MACHINE_WROTE, unedited } from "@/domain/machine/unedited";
import type { Permit } from "../access";
import type { Db } from "../db";
import { Refusal } from "../refusal";
import type { Passage } from "../versions/passage-in";
import { machineText } from "./machine-text";

/**
 * Asked before a submission. Where the project wants it, a text that stands as a machine wrote it is
 * refused (`invalid`) unless the translator says that it is. What the record keeps of it is given
 * back.
 */
export async function weighMachineText(
  db: Db,
  { machineGate }: Permit,
  { passage, said }: { readonly passage: Passage; readonly said: boolean },
): Promise<{ readonly detail?: { readonly machine: true } }> {
  if (!machineGate) return {};
  const machine = await machineText(db, passage.id);
  if (machine === undefined) return {};
  const share = unedited(machine, passage.text, passage.language);
  if (share < AS_THE_MACHINE_WROTE) return {};
  if (!said) throw new Refusal("invalid", { reason: "machine-unedited" });
  return { detail: { machine: true } };
}
