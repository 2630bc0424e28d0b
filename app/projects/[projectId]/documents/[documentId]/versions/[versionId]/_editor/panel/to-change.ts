import type { Termbase } from "@/domain/terms/termbase";
import type { Match } from "../remembered";
import type { AgreedConcept } from "../version-api";
import { wordDiff } from "../word-diff";

type Stretch = Match["toChange"][number];

type Against = {
  /** Of the passage. */
  readonly now: string;
  readonly language: string;
  readonly base: Termbase<AgreedConcept> | undefined;
};

/** The words of a match that must change: those the memory proves, and agreed terms of what is no longer said. In order, none over another. */
export function stretchesToChange(match: Match, { now, language, base }: Against): Stretch[] {
  const marked = [...match.toChange];
  if (base !== undefined && match.substituted === undefined) {
    const gone = goneFrom(match.source, now, language);
    const concepts = new Set(
      base
        .inSource(match.source)
        .filter((hit) => gone.some((stretch) => isOver(hit, stretch)))
        .flatMap(({ terms }) => terms.map(({ concept }) => concept.id)),
    );
    for (const { terms, start, end } of base.inTarget(match.target)) {
      if (terms.some(({ concept }) => concepts.has(concept.id))) marked.push({ start, end });
    }
  }
  return apart(marked);
}

/** What the old source says and the new does not. */
function goneFrom(before: string, now: string, language: string): Stretch[] {
  let at = 0;
  return wordDiff(before, now, language).flatMap(({ kind, text }) => {
    const start = at;
    if (kind !== "new") at += text.length;
    return kind === "old" && text.trim() !== "" ? [{ start, end: at }] : [];
  });
}

const isOver = (one: Stretch, other: Stretch) => one.start < other.end && other.start < one.end;

function apart(stretches: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = [];
  for (const stretch of stretches.toSorted((one, other) => one.start - other.start)) {
    if (!kept.some((one) => isOver(one, stretch))) kept.push(stretch);
  }
  return kept;
}
