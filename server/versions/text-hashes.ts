import { statementOf } from "@/domain/review/statement";
import { sha256 } from "../record/sha256";

type Stated = Parameters<typeof statementOf>[0];

/** SHA-256, hex, of what an approval is about. */
export function statementHashes(stated: Stated) {
  const { alignment } = statementOf(stated);
  return { ...textHashes(stated), alignmentHash: sha256(alignment) };
}

/** Of the two texts alone: what a dismissal is about. */
export function textHashes(stated: Stated) {
  const { source, target } = statementOf(stated);
  return { sourceHash: sha256(source), targetHash: sha256(target) };
}
