import type { Passage } from "./passage-in";
import type { PassageChange } from "./write-passage";

/** A change that leaves the text, its credits and everything else as they are: for moves of status. */
export function unchanged(passage: Passage): Omit<PassageChange, "status" | "deed"> {
  const { text, writtenById, alsoByIds, correctedById, confirmed, gapAccepted, submittedById } =
    passage;
  return {
    text,
    writtenById,
    alsoByIds,
    correctedById,
    confirmed,
    gapAccepted,
    submittedById,
    origin: null,
    lifts: null,
  };
}
