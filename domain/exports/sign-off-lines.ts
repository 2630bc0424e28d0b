import type { ExportedApproval, ExportedPassage, ExportWords, Hashes } from "./export";

/** `3, 4`: the paragraphs of the source that a passage answers, as the document counts them. */
export function paragraphNumbers({ alignment = [] }: ExportedPassage): string {
  return alignment.map(({ number }) => number).join(", ");
}

/** The role in which somebody approved, as people call it. */
export function roleOf({ role }: ExportedApproval, words: ExportWords): string {
  return words.roles[role] ?? role;
}

/** The hashes of a passage as it stands, and where an approval states others, those. */
export function hashesOf({ hashes, approvals }: ExportedPassage): Hashes[] {
  const all = [...(hashes ? [hashes] : []), ...approvals];
  return all.filter((one, at) => all.findIndex((other) => isSame(one, other)) === at);
}

function isSame(one: Hashes, other: Hashes): boolean {
  return (
    one.sourceHash === other.sourceHash &&
    one.targetHash === other.targetHash &&
    one.alignmentHash === other.alignmentHash
  );
}
