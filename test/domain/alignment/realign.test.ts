import { describe, expect, it } from "vitest";
import { align } from "@/domain/alignment/align";
import type { Bead } from "@/domain/alignment/bead";
import { realign, type Standing } from "@/domain/alignment/realign";
import { madeUpPair } from "@/test/support/made-up-texts";

const keyOf = ({ source, target }: Bead): string => `${source}:${target}`;

/** An alignment that has lost a unit: from bead 200 on, nine target units stand one place too early. */
function slipped(beads: readonly Bead[]): Standing[] {
  const run = beads.slice(200, 210).map(({ target }) => target);
  return beads.map((bead, at) => {
    if (at < 200 || at > 209) return bead;
    const target = at === 209 ? [] : (run[at - 199] ?? []);
    return { ...bead, target: at === 200 ? [...(run[0] ?? []), ...target] : target };
  });
}

describe("the neighbourhood of a correction", () => {
  const { source, target } = madeUpPair({ units: 600, seed: 21 });
  const right = align(source, target).beads;
  const wrong = slipped(right);

  it("comes right when one bead of it was put right", () => {
    const corrected = wrong.map((bead, at): Standing => {
      if (at === 200) return { ...(right[200] as Bead), confirmed: true };
      return at === 201
        ? { ...bead, target: [...(right[201]?.target ?? []), ...bead.target] }
        : bead;
    });

    const { from, to, beads } = realign(source, target, { beads: corrected, at: 200 });

    const whole = [...corrected.slice(0, from), ...beads, ...corrected.slice(to)];
    expect(whole.map(keyOf)).toEqual(right.map(keyOf));
  });

  it("ends at the next confirmed beads and leaves all others as they stand", () => {
    const standing = right.map(
      (bead, at): Standing => ({
        ...bead,
        confirmed: [97, 100, 104].includes(at),
      }),
    );

    const { from, to, beads } = realign(source, target, { beads: standing, at: 100 });

    expect([from, to]).toEqual([98, 104]);
    const units = (list: readonly Bead[]) => list.flatMap((bead) => bead.source);
    expect(units(beads)).toEqual(units(right.slice(98, 104)));
    expect(beads.map(keyOf)).toContain(keyOf(right[100] as Bead));
  });
});
