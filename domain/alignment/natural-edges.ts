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
  const counts = unseen();
  const words = new Map<string, Word>();
  const signs = new Map<string, Seen>();
  let last: Word | undefined;
  let tail = "";
  units.forEach(({ text: raw }, unit) => {
    const text = plain(raw);
    let end = 0;
    let isFirst = true;
    for (const { 0: written, index } of text.matchAll(WORD)) {
      const word = wordIn(words, written.toLowerCase());
      if (last !== undefined) {
        const signed = (isFirst ? tail : "") + signsOf(text.slice(end, index)) + caseOf(written);
        const place: Place = [last.before, word.after, signsIn(signs, signed)];
        count(counts, isFirst);
        for (const each of place) count(each, isFirst);
        if (isFirst) edges[unit - 1] = place;
      }
      last = word;
      end = index + written.length;
      isFirst = false;
    }
    tail = signsOf(text.slice(end));
  });
  const share = counts.edges / Math.max(1, counts.places);
  return Float64Array.from(units, (_, unit) => worthOf(edges[unit], share));
}

/** A word as it stands before a place, and as it stands after one. */
type Word = { readonly before: Seen; readonly after: Seen };

const unseen = (): Seen => ({ places: 0, edges: 0 });

function count(seen: Seen, isEdge: boolean): void {
  seen.places++;
  if (isEdge) seen.edges++;
}

function wordIn(words: Map<string, Word>, written: string): Word {
  const known = words.get(written);
  if (known) return known;
  const word = { before: unseen(), after: unseen() };
  words.set(written, word);
  return word;
}

function signsIn(signs: Map<string, Seen>, written: string): Seen {
  const known = signs.get(written);
  if (known) return known;
  const seen = unseen();
  signs.set(written, seen);
  return seen;
}

/** What stands between words without its spaces: mostly nothing. */
const signsOf = (between: string): string =>
  between === " " || between === "" ? "" : between.replace(SPACES, "");

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
