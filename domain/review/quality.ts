import type { Finding } from "../checks";

/** A passage, whose it is and where it stands, with what the checks say of it. */
export type CheckedPassage = {
  readonly document: string;
  readonly documentId: string;
  readonly versionId: string;
  readonly language: string;
  /** Null: nobody yet, or somebody outside the desk. */
  readonly writer: string | null;
  /** In its version, from 1. */
  readonly number: number;
  readonly findings: readonly Judged[];
};

/** `dismissed` is the reason somebody gave, null while the finding stands. */
export type Judged = Finding & { readonly dismissed: string | null };

/** Findings that stand, by severity, and those that are dismissed. */
export type Tally = {
  passages: number;
  error: number;
  warning: number;
  note: number;
  dismissed: number;
};

export type Quality = {
  /** By check, for those that found something; `passages` are those with such a finding. */
  readonly kinds: ReadonlyMap<string, Tally>;
  /** By writer and by version; `passages` are all that were checked. */
  readonly writers: ReadonlyMap<string | null, Tally>;
  readonly versions: ReadonlyMap<string, Tally>;
};

/** How often the checks find something, by kind, by translator, by version. */
export function qualityOf(passages: readonly CheckedPassage[]): Quality {
  const kinds = new Map<string, Tally>();
  const writers = new Map<string | null, Tally>();
  const versions = new Map<string, Tally>();
  for (const { findings, writer, versionId } of passages) {
    const counted = [tallyOf(writers, writer), tallyOf(versions, versionId)];
    for (const tally of counted) tally.passages += 1;
    for (const id of new Set(findings.map(({ check }) => check))) tallyOf(kinds, id).passages += 1;
    for (const finding of findings) {
      for (const tally of [...counted, tallyOf(kinds, finding.check)]) count(tally, finding);
    }
  }
  return { kinds: worstFirst(kinds), writers: worstFirst(writers), versions };
}

function tallyOf<Key>(tallies: Map<Key, Tally>, key: Key): Tally {
  const known = tallies.get(key) ?? { passages: 0, error: 0, warning: 0, note: 0, dismissed: 0 };
  tallies.set(key, known);
  return known;
}

function count(tally: Tally, { severity, dismissed }: Judged): void {
  if (dismissed === null) tally[severity] += 1;
  else tally.dismissed += 1;
}

function worstFirst<Key>(tallies: ReadonlyMap<Key, Tally>): Map<Key, Tally> {
  const weight = ({ error, warning, note }: Tally) => error * 1e12 + warning * 1e6 + note;
  return new Map([...tallies].sort(([, one], [, other]) => weight(other) - weight(one)));
}
