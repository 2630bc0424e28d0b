/** An entry of the record as its hash is about it: every column as PostgreSQL writes it as text. */
export type SealedEntry = {
  readonly projectId: string;
  /** Its place in the project's chain, from 1. */
  readonly number: number;
  /** The hash of the entry before; 64 zeros for the first. */
  readonly previous: string;
  readonly id: string;
  /** UTC, `YYYY-MM-DDTHH:MM:SS.mmmZ`. */
  readonly at: string;
  readonly actorId: string;
  readonly deed: string;
  readonly documentId: string | null;
  readonly versionId: string | null;
  readonly passageId: string | null;
  /** The text of the `jsonb`. */
  readonly detail: string;
  /** SHA-256 of `canonicalEntry`, hex. */
  readonly hash: string;
};

/**
 * What the hash of an entry is of, to be encoded as UTF-8: a JSON array of strings and nulls, each
 * after the first set off by a comma and a space. `canonical_entry` in PostgreSQL writes the same.
 */
export function canonicalEntry(entry: Omit<SealedEntry, "hash">): string {
  const parts = [
    "enface-record-1",
    entry.projectId,
    String(entry.number),
    entry.previous,
    entry.id,
    entry.at,
    entry.actorId,
    entry.deed,
    entry.documentId,
    entry.versionId,
    entry.passageId,
    entry.detail,
  ];
  return `[${parts.map((part) => JSON.stringify(part)).join(", ")}]`;
}
