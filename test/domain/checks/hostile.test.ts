import { describe, expect, it } from "vitest";
import { checks, facingOf } from "@/domain/checks";
import type { Check } from "@/domain/checks/check";
import { tools } from "@/domain/checks/tools";
import { MIXED } from "./hostile-texts";
import { UNITS } from "./hostile-units";

/** Those with patterns of their own; `fr`, `fa` and `zh` meet every unit at full length besides. */
const LANGUAGES = "en de es ps ur ar hi ja ru tr el hy th my ckb nl".split(" ");

/** Looked over once for all checks, with others of the document that are as bad. */
const mixed = Object.entries(MIXED).flatMap(([name, text]) =>
  [
    { from: "en", to: "fa" },
    { from: "ur", to: "fr" },
    { from: "zh", to: "de" },
    { from: "ar", to: "zh" },
  ].map((languages) => {
    const pair = { source: `“${text}”!`, target: `!${text}x`, ...languages };
    const other = { source: text.slice(0, 9_000), target: `${text.slice(0, 9_000)}.`, place: "1" };
    const options = {
      others: { near: [other], far: [other] },
      lengthRatio: { mean: 1, deviation: 0.1 },
    };
    return { name, facing: facingOf({ ...pair, flags: ["accelerator:&"] }, tools, options) };
  }),
);

describe.each<Check>([...checks])("check $id", (check) => {
  it("reads hostile texts to their end", () => {
    const silent: string[] = [];
    for (const unit of UNITS) {
      const text = unit.repeat(Math.ceil(6_000 / unit.length));
      for (const to of ["fr", "fa", "zh"]) {
        const facing = facingOf(
          {
            source: `${text}!`,
            target: `!${text}x`,
            from: "en",
            to,
            flags: ["c-format", "accelerator:&"],
          },
          tools,
        );
        if (!Array.isArray(check.find(facing))) silent.push(unit);
      }
    }

    expect(silent).toEqual([]);
  }, 20_000);

  it("reads them to their end in every language, as a source and as a translation", () => {
    const silent = UNITS.filter((unit, at) => {
      const text = unit.repeat(Math.ceil(3_000 / unit.length));
      return LANGUAGES.filter((_, number) => (at + number) % 4 === 0)
        .flatMap((language) => [
          { from: language, to: "en" },
          { from: "en", to: language },
        ])
        .map((languages) => ({ source: `“${text}”!`, target: `!${text}x`, ...languages }))
        .some((pair) => !Array.isArray(check.find(facingOf(pair, tools))));
    });

    expect(silent).toEqual([]);
  }, 60_000);

  it("reads texts of many bad kinds at once, and a million characters, to their end", () => {
    const silent = mixed.filter(({ facing }) => !Array.isArray(check.find(facing)));

    expect(silent.map(({ name }) => name)).toEqual([]);
  }, 30_000);
});
