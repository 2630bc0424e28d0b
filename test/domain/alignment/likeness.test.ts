import { describe, expect, it } from "vitest";
import { align } from "@/domain/alignment/align";

/** Two texts that share no word and no length: only their vectors say what answers what. */
const MEANINGS = 12;
const said = (meaning: number): Float32Array =>
  Float32Array.from({ length: 16 }, (_, at) => (at === meaning ? 1 : at === 15 ? 0.3 : 0));

const source = Array.from({ length: MEANINGS }, (_, at) => ({ text: `ka${at}q ro${at * 7}z` }));
const order = [0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11];
const target = order.map(() => ({ text: "ол ол ол" }));
const vectors = {
  source: source.map((_, at) => said(at)),
  target: order.map(said),
};

describe("vectors of sentences as evidence", () => {
  it("tell which unit has no answer where the words cannot", () => {
    const { beads } = align(source, target, { vectors });

    expect(beads.filter((bead) => bead.target.length === 0).map((bead) => bead.source)).toEqual([
      [3],
    ]);
    expect(beads.find((bead) => bead.source.includes(4))?.target).toEqual([3]);
  });

  it("never move what a person confirmed", () => {
    const confirmed = [{ source: [3], target: [3] }];

    const { beads } = align(source, target, { vectors, confirmed });

    expect(beads.find((bead) => bead.source.includes(3))).toMatchObject({
      ...{ source: [3], target: [3], confidence: 1 },
    });
  });

  it("are refused where they are not those of the units", () => {
    const short = { ...vectors, target: vectors.target.slice(1) };

    expect(() => align(source, target, { vectors: short })).toThrow(RangeError);
  });
});
