import { describe, expect, it } from "vitest";
import { findPassages } from "@/server/versions/find-passages";
import { submit } from "@/server/versions/submit";
import { givenPairedVersion, givenVersion } from "../support/given";

describe("finding passages", () => {
  it("looks into source and translation, and shows where it stands", async () => {
    const { translator, ...version } = await givenPairedVersion();

    const { found } = await findPassages(translator, { ...version, text: "NOBODY" });

    expect(found).toMatchObject([
      {
        position: 1,
        source: { before: "", hit: "Nobody", after: " is on it." },
        target: { before: "Niemand ist an Bord.", hit: "" },
      },
    ]);
    expect((await findPassages(translator, { ...version, text: "fluss" })).found).toHaveLength(1);
  });

  it("takes letter forms, harakat, joiners and digits of another script for the same", async () => {
    const { translator, ...version } = await givenPairedVersion({
      paragraphs: ["One.", "Two.", "Three."],
      texts: ["کتاب‌های کهنه در سال ۱۳۹۹", "كِتَاب", "چراغ"],
    });
    const positions = async (text: string) =>
      (await findPassages(translator, { ...version, text })).found.map(({ position }) => position);

    expect(await positions("كتاب")).toEqual([0, 1]);
    expect(await positions("کتابهای")).toEqual([0]);
    expect(await positions("1399")).toEqual([0]);
    expect(await positions("چراغ ها")).toEqual([]);
  });

  it("takes signs of patterns for themselves", async () => {
    const { translator, ...version } = await givenPairedVersion({
      paragraphs: ["100 % oil", "100 lamps", "a_b"],
      texts: ["a", "b", "c"],
    });
    const count = async (text: string) =>
      (await findPassages(translator, { ...version, text })).found.length;

    expect([await count("100 %"), await count("a_b"), await count("\\")]).toEqual([1, 1, 0]);
  });

  it("keeps to a status, with or without words", async () => {
    const { translator, passage, ...version } = await givenVersion();
    await submit(translator, { ...(await passage(1)), text: "Niemand ist an Bord." });

    const { found } = await findPassages(translator, { ...version, text: "", status: "submitted" });

    expect(found.map(({ position, status }) => [position, status])).toEqual([[1, "submitted"]]);
  });
});
