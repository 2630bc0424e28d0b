import { describe, expect, it } from "vitest";
import { pairOfLine } from "@/cli/pair-of-line";
import { givenCommandLine } from "../support/enface";

const { enface, file } = givenCommandLine();

describe("enface check", () => {
  it("finds what is wrong in a PO file by its language and flags, and ends with 1", async () => {
    await file(
      "a.po",
      'msgid ""\nmsgstr ""\n"Language: de\\n"\n\n#, python-format\nmsgid "%d boats"\nmsgstr "%s Boote"\n',
    );

    const { code, out, told } = await enface("check", "a.po");

    expect(code).toBe(1);
    expect(out).toContain(
      "a.po:%d boats: error: The placeholder %d is missing from the translation.",
    );
    expect(told).toBe("There are 2 errors.\n");
  });

  it("holds a translation to the terms of a file, inflected or not", async () => {
    await file("terms.csv", "en,ur\nlighthouse,روشنی گھر\n");
    await file(
      "a.csv",
      "source,target\nThe lighthouses are dark.,روشنی گھروں میں اندھیرا ہے۔\nThe lighthouse is dark.,مینار میں اندھیرا ہے۔\n",
    );

    const languages = ["--from", "en", "--to", "ur"];
    const { out } = await enface("check", "a.csv", ...languages, "--terms", "terms.csv");

    expect(out.match(/روشنی گھر/gu)).toHaveLength(1);
    const missing = await enface("check", "a.csv", ...languages, "--terms", "none.tbx");
    expect(missing.told).toBe("none.tbx cannot be found or read.\n");
  });

  it("holds a text to the room that an XLIFF file gives it", async () => {
    await file(
      "a.xlf",
      '<xliff version="1.2"><file source-language="en" target-language="ur"><body><trans-unit id="u1" maxwidth="5" size-unit="char"><source>Save</source><target>محفوظ کریں</target></trans-unit></body></file></xliff>',
    );

    const { code, out } = await enface("check", "a.xlf");

    expect(code).toBe(1);
    expect(out).toContain("a.xlf:u1: error:");
    expect(out).toContain("5");
  });

  it("finds one source with two translations in several files", async () => {
    await file("a.csv", "source,target\nThe ferry waits.,Die Fähre wartet.\n");
    await file("b.csv", "source,target\nThe ferry waits!,Das Boot wartet!\n");

    const { out } = await enface("check", "a.csv", "b.csv", "--from", "en", "--to", "de");

    expect(out).toContain(
      "a.csv:1: warning: The same source is translated otherwise elsewhere (b.csv:1): “Das Boot wartet!”.",
    );
    expect(out).toContain("b.csv:1: warning: The same source is translated otherwise elsewhere");
  });

  it.each([
    [
      "a.xlf",
      '<xliff version="1.2"><file source-language="en" target-language="ur"><body><trans-unit id="u1"><source>12 <g id="1">boats</g></source><target>14 <g id="1">کشتیاں</g></target></trans-unit></body></file></xliff>',
      "u1",
    ],
    [
      "b.xlf",
      '<xliff version="2.1" srcLang="en" trgLang="ur"><file id="f"><unit id="u2"><segment><source>12 boats<ph id="1"/></source><target>14 کشتیاں<ph id="1"/></target></segment></unit></file></xliff>',
      "u2",
    ],
    [
      "a.tmx",
      '<tmx version="1.4"><header srclang="en"/><body><tu tuid="t1"><tuv xml:lang="en"><seg>12 boats</seg></tuv><tuv xml:lang="ur"><seg>14 کشتیاں</seg></tuv></tu></body></tmx>',
      "t1",
    ],
    ["a.csv", 'source,target\n"12 boats","14 کشتیاں"\n', "1"],
    [
      "a.json",
      '{"source":["12 boats"],"target":["14 کشتیاں"],"beads":[{"source":[0],"target":[0],"confidence":1}]}',
      "1",
    ],
  ])("reads %s", async (name, text, place) => {
    await file(name, text);

    const { code, out } = await enface(
      "check",
      name,
      "--from",
      "en",
      "--to",
      "ur",
      "--format",
      "json",
    );

    const [found] = JSON.parse(out);
    expect(code).toBe(1);
    expect(found).toMatchObject({
      file: name,
      place,
      findings: [{ check: "numbers", quote: "14" }],
    });
    expect(found.findings).toHaveLength(1);
  });

  it("sets a source text and its translation beside each other first", async () => {
    await file("a.txt", "The river is low.\n\nThere are 12 boats at the landing.\n");
    await file("b.txt", "دریا میں پانی کم ہے۔\n\nگھاٹ پر 12 کشتیاں ہیں۔\n");

    const { code, out } = await enface("check", "a.txt", "b.txt", "--from", "en", "--to", "ur");

    expect({ code, out }).toEqual({ code: 0, out: "" });
  });

  it("lists every check with its severity and what it is about", async () => {
    const { out } = await enface("check", "--list", "--format", "json");

    const list: { id: string; severity: string; description: string }[] = JSON.parse(out);
    expect(list.length).toBeGreaterThan(30);
    expect(list.every(({ description }) => description !== "")).toBe(true);
  });

  it("says in one sentence which language it does not understand, and goes on over such a line", async () => {
    await file("a.json", '[{"source":"Chapter 12, May 2021","target":"Kapitel 21, Mai 2021"}]');

    const asked = await enface("check", "a.json", "--from", "en", "--to", "very german");
    await file(
      "b.json",
      '[{"source":"Chapter 12, May 2021","target":"Kapitel 21, Mai 2021","from":"!","to":"?"}]',
    );
    const read = await enface("check", "b.json");

    expect(asked).toMatchObject({ code: 2, out: "" });
    expect(asked.told).toContain("--to takes a language such as ps or fa-AF; not “very german”.");
    expect(read.out).toContain("The source has 12, the translation 21.");
  });

  it("says in one sentence what it cannot read", async () => {
    await file("broken.xlf", "<xliff><file>");

    expect(await enface("check", "broken.xlf")).toMatchObject({
      code: 1,
      told: "broken.xlf cannot be read as what its name says.\n",
    });
    expect(await enface("check", "nowhere.po")).toMatchObject({
      code: 1,
      told: "nowhere.po cannot be read.\n",
    });
    expect((await enface("check")).code).toBe(2);
  });

  it("takes flags as a list or as PO files write them", () => {
    const pair = (flags: unknown) =>
      pairOfLine({ source: "a", target: "b", flags }, { from: undefined, to: undefined });

    expect(pair('python-format, regex:"a,b"')?.flags).toEqual(["python-format", 'regex:"a,b"']);
    expect(pair(["c-format"])?.flags).toEqual(["c-format"]);
  });
});
