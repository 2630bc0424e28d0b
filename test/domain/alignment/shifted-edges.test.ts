import { describe, expect, it } from "vitest";
import { align } from "@/domain/alignment/align";
import { emptyVocabulary, sideOf } from "@/domain/alignment/corpus";
import { isCut } from "@/domain/alignment/edges";
import { evidence } from "@/domain/alignment/lexical-evidence";
import { addsOfShifts, shiftedEdges, takeAlone } from "@/domain/alignment/shifted-edges";
import { emptyGroup, joinGroup, reachWords, scoreGroup } from "@/domain/alignment/word-group";
import { madeUpPair } from "@/test/support/made-up-texts";

describe("where the translation moved the edge between two units", () => {
  it("takes the two and their answers for one bead, though each begins with its own words", () => {
    const { source, target, gold } = madeUpPair({ units: 300, seed: 11 });
    const single = new Set(gold.filter((bead) => /^\d+:\d+$/.test(bead)));
    const moved: string[] = [];
    for (let at = 20; at + 20 < source.length; at += 15) {
      const bead = [...single].find((each) => Number(each.split(":")[0]) >= at) ?? "";
      const [first = 0, answer = 0] = bead.split(":").map(Number);
      if (!single.has(`${first + 1}:${answer + 1}`)) continue;
      const words = (target[answer]?.text ?? "").split(" ");
      const kept = Math.ceil(words.length * 0.65);
      if (words.length < 10) continue;
      const rest = `${words.slice(kept).join(" ")} ${target[answer + 1]?.text}`;
      // With a great letter and a full stop, nothing but the words tells.
      target[answer] = { text: `${words.slice(0, kept).join(" ")}.` };
      target[answer + 1] = { text: rest };
      moved.push(`${first},${first + 1}:${answer},${answer + 1}`);
    }

    const { beads } = align(source, target);

    const found = new Set(beads.map((bead) => `${bead.source}:${bead.target}`));
    const share = moved.filter((bead) => found.has(bead)).length / moved.length;
    expect(moved.length).toBeGreaterThan(8);
    expect(share).toBeGreaterThan(0.5);
  });

  it("holds an edge moved by a few words for likelier than one moved by many", () => {
    const near = [17, 18, 19, 21, 22, 23].map(worthOfShift);
    const far = [3, 10, 30, 37].map(worthOfShift);

    expect(Math.min(...near)).toBeGreaterThan(Math.max(...far) + 0.5);
  });

  it.each([
    ["the river rose and", "carried off the bridge.", true],
    ["the river rose,", "“and carried off the bridge.”", true],
    ["The river rose.", "it carried off the bridge.", false],
    ["The river rose and", "Carried off the bridge.", false],
    ["نهر بالا آمد و", "پل را برد.", false],
  ])("tells from letters whether a sentence goes on: %s | %s", (text, next, cut) => {
    expect(isCut(text, next)).toBe(cut);
  });
});

/** What two units of twenty words win as one bead when the first answer has `kept` of the forty that answer them. */
function worthOfShift(kept: number): number {
  const words = (sign: string): string[] =>
    [...Array(40).keys()].map((at) => `${sign}${String.fromCharCode(97 + at)}`);
  const [from, to] = [words("a"), words("x")];
  const [sourceWords, targetWords] = [emptyVocabulary(), emptyVocabulary()];
  const side = (all: string[], edge: number, vocabulary = sourceWords) =>
    sideOf(
      [all.slice(0, edge), all.slice(edge)].map((part) => ({ text: part.join(" ") })),
      vocabulary,
    );
  const given = side(from, 20);
  const answer = side(to, kept, targetWords);
  const pairs = new Map([...answer.ids.keys()].map((at) => [at, [at]]));
  const { forward } = evidence(sourceWords, targetWords, pairs);
  const group = emptyGroup(targetWords.stems.length);
  const shifts = shiftedEdges(given, answer, forward);
  for (const each of [group, shifts.before]) {
    for (const unit of [0, 1]) reachWords(each, answer, unit, 1);
  }
  const sumsWith = (unit: number, length: number): Float64Array => {
    joinGroup(group, given, unit, forward);
    scoreGroup(group, forward, length);
    const scores = Array.from(
      answer.ids,
      (word) => (forward.unexplained[word] ?? 0) + (group.added[word] ?? 0),
    );
    const sum = (end: number): number => scores.slice(0, end).reduce((a, b) => a + b, 0);
    return Float64Array.from([0, sum(kept), sum(40), 0]);
  };
  takeAlone(shifts, group, sumsWith(1, 20), [2, 0, 2]);
  return addsOfShifts(shifts, sumsWith(0, 40), [0, 0, 2])[2] ?? 0;
}
