import type { Bead } from "@/domain/alignment/bead";
import type { Code } from "@/domain/codes/code";
import { joined } from "@/domain/codes/join";
import { transferred } from "@/domain/codes/transferred";

type Coded = { readonly text: string; readonly codes: readonly Code[] };

/** A passage to be stored; `source` counts the paragraphs of the document from 0. */
export type TargetPassage = {
  readonly position: number;
  readonly source: readonly number[];
  readonly text: string;
  readonly confidence: number;
  /** The text stands elsewhere in the translation. */
  readonly moved: boolean;
};

/** The passages that beads come to, with the texts speaking of the codes of their sources. */
export function targetPassages(
  beads: readonly Bead[],
  source: readonly Coded[],
  target: readonly Coded[],
): TargetPassage[] {
  return beads.map((bead, position) => {
    const original = joined(bead.source.flatMap((at) => source[at] ?? []));
    const answer = joined(bead.target.flatMap((at) => target[at] ?? []));
    const text = transferred(answer.text, answer.codes, original.codes);
    const { confidence, moved = false } = bead;
    return { position, source: bead.source, text, confidence, moved };
  });
}
