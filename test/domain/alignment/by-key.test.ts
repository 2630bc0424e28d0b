import { describe, expect, it } from "vitest";
import { alignByKey } from "@/domain/alignment/by-key";

const strings = (...keys: string[]) => keys.map((key) => ({ key, text: `the ${key}` }));
const sides = (found: ReturnType<typeof alignByKey>) =>
  found?.beads.map(({ source, target }) => [source, target]);

describe("two files of strings", () => {
  it("are paired by their keys, whatever their order", () => {
    const found = alignByKey(strings("a", "b", "c"), strings("c", "a", "b"));

    expect(sides(found)).toEqual([
      [[0], [1]],
      [[1], [2]],
      [[2], [0]],
    ]);
  });

  it("have omissions where a key is missing, and additions behind the key they follow", () => {
    const found = alignByKey(strings("one", "other"), strings("zero", "one", "few"));

    expect(sides(found)).toEqual([
      [[], [0]],
      [[0], [1]],
      [[], [2]],
      [[1], []],
    ]);
  });

  it("lose no string when a key stands twice", () => {
    const found = alignByKey(strings("a"), strings("a", "a"));

    expect(sides(found)).toEqual([
      [[0], [0]],
      [[], [1]],
    ]);
  });

  it("are not looked for in prose", () => {
    expect(alignByKey([{ text: "A line." }], strings("a"))).toBeUndefined();
  });
});
