import type { FormerParagraph, StoredPlan } from "./source-change";

/** What became of a paragraph, for somebody who looks at it. Places count from 1. */
export type ChangedParagraph = {
  readonly kind: "changed" | "moved" | "inserted" | "removed";
  readonly moved: boolean;
  readonly was: number | null;
  readonly now: number | null;
  readonly before: string;
  readonly after: string;
};

/** The inserted, changed and moved ones in the order of the new text, removed ones where they stood. */
export function changedParagraphs(
  { paragraphs, removed }: StoredPlan,
  before: readonly FormerParagraph[],
): ChangedParagraph[] {
  const places = placesOf(paragraphs);
  const there = paragraphs.map(({ kind, before: was, moved, text = "" }, at) => ({
    ...{ kind: kind === "same" ? ("moved" as const) : kind, moved, after: text, now: at + 1 },
    ...{ ...formerOf(was, before), place: places[at] ?? 0 },
  }));
  const gone = removed.map(({ before: was }) => ({
    ...{ kind: "removed" as const, moved: false, after: "", now: null },
    ...{ ...formerOf(was, before), place: was - 0.5 },
  }));
  return [...there.filter(({ kind, moved }) => kind !== "moved" || moved), ...gone]
    .sort((one, other) => one.place - other.place)
    .map(({ place: _, ...paragraph }) => paragraph);
}

/** Places among the paragraphs of before: what is new or moved comes behind the last that stayed. */
function placesOf(paragraphs: StoredPlan["paragraphs"]): number[] {
  let last = -1;
  return paragraphs.map(({ before, moved }) => {
    if (before === null || moved) return last + 0.75;
    last = before;
    return last;
  });
}

function formerOf(was: number | null, before: readonly FormerParagraph[]) {
  return was === null ? { was, before: "" } : { was: was + 1, before: before[was]?.text ?? "" };
}
