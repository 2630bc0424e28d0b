import { plain } from "../codes/code";
import type { Link, Unit } from "./bead";
import type { Edit } from "./edits";
import { realign } from "./realign";
import { type Row, textsIn } from "./row";
import { groupsOf, isSameLink, rowsAsBeads } from "./rows-as-beads";

/** A row with the words of its source, without codes. */
export type StandingRow = Row & {
  readonly sources: readonly Unit[];
  /** A person has confirmed or approved it: it does not change. */
  readonly isSettled: boolean;
};

export type Suggestion = {
  readonly edit: Extract<Edit, { type: "regroup" }>;
  /** How many rows move with the correction. */
  readonly count: number;
};

/** Nothing is suggested that the aligner itself does not believe. */
const LEAST_CONFIDENCE = 0.5;

/**
 * What else should change after a person has put the rows from `first` to `last` right: their
 * neighbourhood, aligned anew. Nothing where all can stay as it is.
 */
export function suggestion(
  rows: readonly StandingRow[],
  { first, last }: { readonly first: number; readonly last: number },
): Suggestion | undefined {
  const standing = rowsAsBeads(rows).map((bead, at) => ({
    ...bead,
    confidence: 1,
    confirmed: rows[at]?.isSettled ?? false,
  }));
  const target = rows.flatMap(textsIn).map((text) => ({ text: plain(text) }));
  const found = realign(
    rows.flatMap(({ sources }) => sources),
    target,
    {
      ...{ beads: standing, at: first, through: last },
    },
  );
  const old = standing.slice(found.from, found.to);
  const begin = sameAtStart(old, found.beads);
  const end = sameAtStart(old.slice(begin).toReversed(), found.beads.slice(begin).toReversed());
  const beads = found.beads.slice(begin, found.beads.length - end);
  const row = rows[found.from + begin];
  const groups = groupsOf(beads);
  if (row === undefined || groups === undefined || groups.length === 0) return undefined;
  const sure = beads.reduce((sum, { confidence }) => sum + confidence, 0) / beads.length;
  if (sure < LEAST_CONFIDENCE) return undefined;
  const count = old
    .slice(begin, old.length - end)
    .filter((bead) => !beads.some((other) => isSameLink(bead, other))).length;
  return { edit: { type: "regroup", row: row.id, groups }, count };
}

function sameAtStart(before: readonly Link[], after: readonly Link[]): number {
  const differs = before.findIndex((bead, at) => !isSameLink(bead, after[at]));
  return differs < 0 ? Math.min(before.length, after.length) : differs;
}
