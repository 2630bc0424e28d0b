import { plain } from "../codes/code";
import type { Unit } from "./bead";

/** A word, or one character where words are written without spaces. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{M}\p{N}]+/gu;
const SPACES = /\s+/g;
/** Places it takes for a word to be believed rather than the mean of all. */
const STEADINESS = 10;
/** The signs between two words depend on the words: they count half. */
const SIGN_WEIGHT = 0.5;
/** Of the edges inside a bead, how many are as natural as those around beads, and of those around, how many are not. */
const NATURAL_INSIDE = 0.6;
const MOVED_AROUND = 0.02;
/** However odd an edge is, it may be one. */
export const LEAST_NATURAL = -3;

/** What stands between two words, and how often it does at all and at the edge of a unit. */
type Seen = { places: number; edges: number };
type Place = readonly [before: Seen, after: Seen, between: Seen];

/**
 * Of each edge after a unit, in nats: how much less likely it is the edge of a bead than one inside
 * a bead, by the words and signs around it; 0 where it is natural. Nobody need know the language: a
 * word that often stands inside units but never begins or ends one ("the", "and") shows an edge that
 * was moved, or a cut at a length. Each edge is judged by the others; where they teach nothing, it is
 * 0. Takes time as the length of the text.
 */
export function naturalEdges(units: readonly Unit[]): Float64Array {
  const edges: (Place | undefined)[] = [];
  const counts = { places: 0, edges: 0 };
  const before = new Map<string, Seen>();
  const after = new Map<string, Seen>();
  const between = new Map<string, Seen>();
  let last: string | undefined;
  let tail = "";
  units.forEach(({ text: raw }, unit) => {
    const text = plain(raw);
    let end = 0;
    let isFirst = true;
    for (const { 0: word, index } of text.matchAll(WORD)) {
      const signs = (isFirst ? tail : "") + text.slice(end, index).replace(SPACES, "");
      if (last !== undefined) {
        const place = [
          seen(before, last),
          seen(after, word.toLowerCase()),
          seen(between, signs + caseOf(word)),
        ] as const;
        for (const each of [counts, ...place]) {
          each.places++;
          if (isFirst) each.edges++;
        }
        if (isFirst) edges[unit - 1] = place;
      }
      last = word.toLowerCase();
      end = index + word.length;
      isFirst = false;
    }
    tail = text.slice(end).replace(SPACES, "");
  });
  const share = counts.edges / Math.max(1, counts.places);
  return Float64Array.from(units, (_, unit) => worthOf(edges[unit], share));
}

function seen(all: Map<string, Seen>, what: string): Seen {
  const known = all.get(what);
  if (known) return known;
  const fresh = { places: 0, edges: 0 };
  all.set(what, fresh);
  return fresh;
}

/** `share`: of all places between two words, how many are edges. */
function worthOf(place: Place | undefined, share: number): number {
  if (place === undefined || share === 1) return 0;
  const [before, after, between] = place.map(({ places, edges }) =>
    Math.log((edges - 1 + STEADINESS * share) / (places - 1 + STEADINESS) / share),
  ) as [number, number, number];
  const odd = Math.exp(-(before + after + SIGN_WEIGHT * between));
  const around = 1 - MOVED_AROUND + MOVED_AROUND * odd;
  const inside = NATURAL_INSIDE + (1 - NATURAL_INSIDE) * odd;
  return Math.max(LEAST_NATURAL, Math.min(0, Math.log(around / inside)));
}

function caseOf(word: string): string {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  if (first >= "0" && first <= "9") return "0";
  if (first !== first.toLowerCase()) return "A";
  return first !== first.toUpperCase() ? "a" : "";
}
