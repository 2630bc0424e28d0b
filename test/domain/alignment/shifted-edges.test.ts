import { describe, expect, it } from "vitest";
import { align } from "@/domain/alignment/align";
import { isCut } from "@/domain/alignment/edges";
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
