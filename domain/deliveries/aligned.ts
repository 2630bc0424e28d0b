import type { Bead } from "../alignment/bead";
import { plain } from "../codes/code";
import { joined } from "../codes/join";
import { transferred } from "../codes/transferred";
import type { Paragraph } from "../formats/format";
import type { Place, PlacedText } from "./placed";

type Answer = {
  /** Of the translation, from 0. */
  readonly target: readonly number[];
  readonly passage: Place | undefined;
};

/**
 * A translation without marks, laid on the passages by the beads between the paragraphs of the
 * document and its own. `owners` says which passage each paragraph of the document is in. Where a
 * bead reaches over several passages, its texts are shared out one to one if there are as many, and
 * belong nowhere otherwise. What still stands in the source language is left out.
 */
export function alignedTexts(
  beads: readonly Bead[],
  target: readonly Paragraph[],
  owners: readonly (Place | undefined)[],
): readonly PlacedText[] {
  const answers = together(beads.flatMap((bead) => answersOf(bead, owners)));
  return answers.flatMap(({ target: places, passage }) => {
    const answer = joined(places.flatMap((at) => target[at] ?? []));
    const text = transferred(answer.text, answer.codes, passage?.codes ?? []);
    const source = plain(passage?.source ?? "");
    if (plain(text).trim() === "" || plain(text).trim() === source.trim()) return [];
    const place = places.map((at) => at + 1).join(", ");
    return [{ place, passageId: passage?.id ?? null, revision: null, source, text }];
  });
}

function answersOf(
  { source, target }: Bead,
  owners: readonly (Place | undefined)[],
): readonly Answer[] {
  const own = source.map((at) => owners[at]);
  const passages = [...new Set(own)];
  if (passages.length <= 1) return [{ target, passage: passages[0] }];
  return target.length === source.length
    ? target.map((at, step) => ({ target: [at], passage: own[step] }))
    : [{ target, passage: undefined }];
}

/** A passage of several paragraphs may be answered by several beads. */
function together(answers: readonly Answer[]): readonly Answer[] {
  const all = new Map<Place | Answer, Answer>();
  for (const answer of answers) {
    const { passage, target } = answer;
    const before = passage && all.get(passage);
    all.set(passage ?? answer, { passage, target: [...(before?.target ?? []), ...target] });
  }
  return [...all.values()];
}
