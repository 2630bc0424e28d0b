import type { TFunction } from "i18next";
import { type Fault, kindOf } from "@/domain/review/mqm";

/** What kind of fault it is, in the reader's words and as closely as somebody looked. */
export function faultWords(t: TFunction<["editor" | "remarks", "faults"]>, fault: Fault): string {
  const kind = kindOf(fault);
  return kind === undefined ? t(`faults:category.${fault.category}`) : t(`faults:${kind}`);
}
