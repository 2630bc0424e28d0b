import { bagOf, likeness } from "../alignment/source-change/bag";
import { plain } from "../codes/code";

/** How much two renderings agree: 1 only where they are word for word the same, 0 with no word in common. */
export function agreement(one: string, other: string, language: string): number {
  if (plain(one).trim() === plain(other).trim()) return 1;
  const alike = likeness(bagOf(one, language), bagOf(other, language));
  return Math.min(alike, ALMOST);
}

/** The same words in another order, or with another comma, are not the same text. */
const ALMOST = 0.99;
