import { canonicalEntry, type SealedEntry } from "./entry";

/** The last entry before the one in hand. */
export type Link = { readonly number: number; readonly hash: string };

export const START: Link = { number: 0, hash: "0".repeat(64) };

/**
 * Why an entry cannot be what it was when it was sealed: entries before it are `missing`, it was
 * `altered` itself, or it does not follow from the one before (`unlinked`), which was then sealed
 * anew by somebody.
 */
export type Break = "missing" | "altered" | "unlinked";

/** What is wrong with an entry, beside the one before it; nothing when it stands. */
export function breakAt(
  before: Link,
  entry: SealedEntry,
  sha256: (text: string) => string,
): Break | null {
  if (entry.number !== before.number + 1) return "missing";
  if (sha256(canonicalEntry(entry)) !== entry.hash) return "altered";
  return entry.previous === before.hash ? null : "unlinked";
}
