import { describe, expect, it } from "vitest";
import { findMatches } from "@/server/memory/find-matches";
import { searchMemory } from "@/server/memory/search-memory";
import { saveDraft } from "@/server/versions/save-draft";
import { submit } from "@/server/versions/submit";
import { givenVersion } from "../support/given";
import { givenBroughtIn, storeGiven } from "../support/given-memory";

describe("what helps where a match is not whole", () => {
  it("marks what must change in it, and says when its codes are those of the passage", async () => {
    const given = await givenVersion({ paragraphs: ["The old cook counts steps."] });
    await givenBroughtIn(given, [
      ["The old keeper counts steps.", 'Der alte Wärter zählt "Stufen".'],
      ["The old sailor counts steps.", "Der alte Matrose zählt „Stufen“."],
    ]);

    const { matches, phrases } = await findMatches(given.translator, await given.passage(0));

    const [match] = matches.filter(({ source }) => source.includes("keeper"));
    expect(match).toMatchObject({ target: "Der alte Wärter zählt „Stufen“.", recoded: false });
    const words = match?.toChange.map(({ start, end }) => match.target.slice(start, end));
    expect(words).toEqual(["Wärter"]);
    expect(phrases).toEqual([]);
  });

  it("gives the phrases that stood before where nothing is much like it", async () => {
    const source = "Long after dusk they met on the far side of the river and spoke of lamps.";
    const given = await givenVersion({ paragraphs: [source] });
    await givenBroughtIn(given, [
      ["On the far side of the river nobody ever waits for the last ferry home.", "Drüben."],
    ]);

    const { matches, phrases } = await findMatches(given.translator, await given.passage(0));

    expect(matches).toEqual([]);
    expect(phrases.map(({ source: { hit } }) => hit)).toEqual(["On the far side of the river"]);
  });

  it("gives what another passage says for the very same source, approved or not", async () => {
    const lamp = "The lamp is lit.";
    const { translator, passage } = await givenVersion({ paragraphs: [lamp, lamp] });
    await saveDraft(translator, { ...(await passage(0)), text: "Licht!", origin: "typed" });

    const { repeated } = await findMatches(translator, await passage(1));

    expect(repeated).toMatchObject([{ position: 0, text: "Licht!" }]);
  });
});

describe("regional variants of a language", () => {
  it("serve each other, the very one first, and another script does not", async () => {
    const given = await givenVersion({ paragraphs: ["The old ferry leaves at nine."] });
    const { memoryId } = await givenBroughtIn(given, []);
    const pairs = [
      ["en-US", "de", "Die alte Fähre legt um neun ab."],
      ["en-GB", "de-AT", "Die alte Fähre geht um neun."],
      ["en", "de", "Die alte Fähre fährt um neun."],
      ["en", "zh", "旧渡船九点开。"],
    ] as const;
    await storeGiven(
      { memoryId, by: given.manager },
      pairs.map(([sourceLanguage, targetLanguage, target], at) => ({
        ...{ source: "The old ferry leaves at nine.", target, codes: [] },
        ...{ sourceLanguage, targetLanguage, at: `2026-03-0${9 - at}T09:00:00Z` },
      })),
    );
    const named = { projectId: given.projectId, versionId: given.versionId };

    const same = await findMatches(given.translator, await given.passage(0));
    await submit(given.translator, { ...(await given.passage(0)), text: "Fähre" });
    const found = await searchMemory(given.translator, { ...named, text: "old ferry" });

    expect(same.matches.map(({ target }) => target)).toEqual([
      "Die alte Fähre fährt um neun.",
      "Die alte Fähre legt um neun ab.",
      "Die alte Fähre geht um neun.",
    ]);
    expect(found.hits).toHaveLength(3);
  });

  it("are like enough too: a word is another, and the region", async () => {
    const given = await givenVersion({ paragraphs: ["The old ferry leaves at ten tonight."] });
    const { memoryId } = await givenBroughtIn(given, []);
    const source = "The old ferry leaves at nine tonight.";
    const unit = { source, target: "Die alte Fähre fährt heute um neun.", codes: [] };
    await storeGiven({ memoryId, by: given.manager }, [
      { ...unit, sourceLanguage: "en-US", targetLanguage: "de-CH" },
    ]);

    const { matches } = await findMatches(given.translator, await given.passage(0));

    expect(matches).toMatchObject([{ score: 82, target: unit.target }]);
  });
});
