import { describe, expect, it } from "vitest";
import { gathering } from "@/server/versions/gathering";

describe("gathering", () => {
  it("serves two at once, and together those who come meanwhile", async () => {
    const { ask, served } = serving();

    await Promise.all(["a1", "a2", "a3", "a4"].map(ask));
    await ask("a5");

    expect(served).toEqual([["a1"], ["a2"], ["a3", "a4"], ["a5"]]);
  });

  it("keeps apart what is about different things", async () => {
    const { ask, served } = serving();

    await Promise.all(["a1", "b1", "a2", "b2", "b3", "b4"].map(ask));

    expect(served).toEqual([["a1"], ["b1"], ["a2"], ["b2"], ["b3", "b4"]]);
  });

  it("asks alone what was not answered together, and lets no failure through to the others", async () => {
    const { ask, served } = serving({ fails: "a3", leaves: "a4" });

    const answers = await Promise.allSettled(["a1", "a2", "a3", "a4", "a5"].map(ask));

    expect(answers.map(({ status }) => status)).toEqual([
      ...["fulfilled", "fulfilled", "rejected", "fulfilled", "fulfilled"],
    ]);
    expect(served.slice(2)).toEqual([["a3", "a4", "a5"], ["a3"], ["a4"]]);
  });

  it("goes one by one where it fails together, and goes on afterwards", async () => {
    const { ask, served } = serving({ breaks: true });

    await Promise.all(["a1", "a2", "a3", "a4"].map(ask));
    await ask("a5");

    expect(served.slice(2)).toEqual([["a3", "a4"], ["a3"], ["a4"], ["a5"]]);
  });
});

/** Answers what is asked, and tells how it was served; `leaves` and `fails` are not answered together. */
function serving({ leaves = "", fails = "", breaks = false } = {}) {
  const served: string[][] = [];
  const ask = gathering<string, string>({
    among: (asked) => asked.slice(0, 1),
    alone: async (asked) => {
      served.push([asked]);
      if (asked === fails) throw new Error(asked);
      return asked;
    },
    together: async (asked) => {
      served.push([...asked]);
      if (breaks) throw new Error("all of them");
      const answered = asked.filter((one) => one !== leaves && one !== fails);
      return new Map(answered.map((one) => [one, one]));
    },
  });
  return { ask, served };
}
