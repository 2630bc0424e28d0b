import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { align } from "@/domain/alignment/align";
import { cognates } from "@/domain/alignment/cognates";
import { emptyVocabulary, type Side, sideOf } from "@/domain/alignment/corpus";
import { type EdgePulls, edgePulls } from "@/domain/alignment/edge-pulls";
import { evidence } from "@/domain/alignment/lexical-evidence";
import { madeUpPair } from "@/test/support/made-up-texts";

describe("words that would fit better on the other side of an edge", () => {
  it("are found at an edge that lies a few words off, and nowhere else", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: UNITS - 2 }),
        fc.integer({ min: 1 - LENGTH, max: LENGTH - 1 }),
        fc.boolean(),
        (edge, by, inSource) => {
          const whole = unitsCut([]);
          const moved = unitsCut([[edge, by]]);

          const { source, target } = inSource ? pullsOf(moved, whole) : pullsOf(whole, moved);

          const isPulled = (at: number): boolean => by !== 0 && (at === edge || at === edge + 1);
          const expected = whole.map((_, at) => isPulled(at));
          expect([...source].map((pull) => pull > 0)).toEqual(expected);
          expect([...target].map((pull) => pull > 0)).toEqual(expected);
        },
      ),
    );
  });

  it("make the least sure tenth hold most beads with such an edge", () => {
    let wrong = 0;
    let seen = 0;
    for (const seed of [11, 12, 13]) {
      const { source, target, gold } = madeUpPair({ units: 300, seed });
      const moved = moveEdges(target, gold);
      const isWrong = (bead: { source: readonly number[]; target: readonly number[] }): boolean =>
        moved.has(`${bead.source}:${bead.target}`);

      const { beads } = align(source, target);

      const sorted = beads.toSorted((a, b) => a.confidence - b.confidence);
      wrong += beads.filter(isWrong).length;
      seen += sorted.slice(0, Math.round(beads.length / 10)).filter(isWrong).length;
    }
    expect(wrong).toBeGreaterThan(50);
    expect(seen / wrong).toBeGreaterThan(0.5);
  });
});

const UNITS = 6;
const LENGTH = 5;

/** Units of words that stand nowhere else, of which some edges lie so many words too late. */
function unitsCut(moves: readonly (readonly [edge: number, by: number])[]): string[] {
  const edges = Array.from({ length: UNITS + 1 }, (_, at) => {
    const by = moves.find(([edge]) => edge === at - 1)?.[1] ?? 0;
    return at * LENGTH + by;
  });
  const words = Array.from({ length: UNITS * LENGTH }, (_, at) => wordOf(at));
  return edges.slice(1).map((end, at) => words.slice(edges[at], end).join(" "));
}

/** Different within the first four letters. */
function wordOf(at: number): string {
  const letters = "abcdefghijklmnopqrst";
  return `${letters[at % 20]}${letters[Math.floor(at / 20)]}${letters[(at * 7) % 20]}o`;
}

/** Of each unit with the one that has the same place. */
function pullsOf(from: readonly string[], to: readonly string[]): EdgePulls {
  const [source, target] = [from, to].map((texts) =>
    sideOf(
      texts.map((text) => ({ text })),
      emptyVocabulary(),
    ),
  ) as [Side, Side];
  const alike = cognates(source.vocabulary, target.vocabulary);
  const ends = Int32Array.from(from, (_, at) => at + 1);
  const path = {
    ...{ count: from.length, sourceEnd: ends, targetEnd: ends },
    ...{ shape: new Uint8Array(from.length), probability: new Float32Array(from.length) },
  };
  return edgePulls(path, { source, target }, evidence(source.vocabulary, target.vocabulary, alike));
}

/** Moves the last words of every fifteenth answer to the next; gives the beads that this makes wrong. */
function moveEdges(target: { text: string }[], gold: readonly string[]): Set<string> {
  const single = gold.filter((bead) => /^\d+:\d+$/.test(bead));
  const known = new Set(single);
  const wrong = new Set<string>();
  for (let at = 20; at + 20 < target.length; at += 15) {
    const bead = single.find((each) => Number(each.split(":")[0]) >= at) ?? "";
    const [first = 0, answer = 0] = bead.split(":").map(Number);
    const next = `${first + 1}:${answer + 1}`;
    const words = (target[answer]?.text ?? "").split(" ");
    if (!known.has(next) || words.length < 10) continue;
    const kept = Math.ceil(words.length * 0.85);
    target[answer + 1] = { text: `${words.slice(kept).join(" ")} ${target[answer + 1]?.text}` };
    target[answer] = { text: `${words.slice(0, kept).join(" ")}.` };
    wrong.add(bead).add(next);
  }
  return wrong;
}
