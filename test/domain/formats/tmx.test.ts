import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plain, tagged } from "@/domain/codes/code";
import { joined } from "@/domain/codes/join";
import { TMX_END, tmxStart, tmxUnit } from "@/domain/exports/memory-tmx";
import { tmx as exported } from "@/domain/exports/tmx";
import { readFile } from "@/domain/formats";
import { LIMITS } from "@/domain/formats/format";
import { tmx } from "@/domain/formats/tmx";
import { type FromTmx, tmxUnits } from "@/domain/formats/tmx-stream";
import { pairsOfUnit } from "@/domain/formats/tmx-stream/pairs-of-unit";
import { isHere } from "../../support/is-here";
import { givenVersion } from "../exports/given-version";
import { fixture, fixturesOf } from "./fixtures";

const bytes = (text: string) => new TextEncoder().encode(text);

async function streamed(file: Uint8Array, size = 1 << 16): Promise<FromTmx[]> {
  const chunks = Array.from({ length: Math.ceil(file.length / size) }, (_, at) =>
    file.subarray(at * size, (at + 1) * size),
  );
  const units: FromTmx[] = [];
  for await (const unit of tmxUnits(chunks)) units.push(unit);
  return units;
}

const memory = (units: string) =>
  bytes(
    `<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header srclang="en" segtype="paragraph"/><body>${units}</body></tmx>`,
  );
const unit = (source: string, target: string, more = "") =>
  `<tu ${more}><tuv xml:lang="de"><seg>${target}</seg></tuv><tuv xml:lang="en-GB"><seg>${source}</seg></tuv></tu>`;

describe("a memory that is read as it comes in", () => {
  it("says what we gave out, codes, dates and properties too", async () => {
    const version = givenVersion();
    const units = await streamed(exported.write(version));

    const given = version.passages.filter(
      ({ text, paragraphs }) => text !== "" && paragraphs.length > 0,
    );
    expect(units).toMatchObject(
      given.map(({ paragraphs, text, status }) => ({
        variants: [
          { language: "en", text: joined(paragraphs).text },
          { language: "ps", text },
        ],
        props: { status, document: "The Well & Us" },
      })),
    );
    expect(units[0]).toMatchObject({ changed: "2024-03-13T09:30:00.000Z" });
    expect(units[2]).toMatchObject({ codes: joined(given[2]?.paragraphs ?? []).codes });
  });

  it("has placeholders and tags that stand there as text for codes, as the strings it answers", async () => {
    const seg = "&lt;b&gt;%{place}&lt;/b&gt;: %s of {count}, 50% off";
    const [read] = await streamed(
      memory(unit(seg, "{count}: %s, &lt;b&gt;%{place}&lt;/b&gt;, %d")),
    );
    if (read === undefined || !("variants" in read)) throw new Error("nothing was read");
    const po = readFile(
      "a.po",
      bytes('msgid "<b>%{place}</b>: %s of {count}, 50% off"\nmsgstr ""\n'),
      LIMITS,
    );
    if (!("reading" in po)) throw new Error("no strings were read");

    const [pair] = pairsOfUnit(read);

    expect(pair?.source).toBe(po.reading.paragraphs[0]?.text);
    expect(tagged(pair?.source ?? "")).toBe("<1><2/></1>: <3/> of <4/>, 50% off");
    // What the source does not have stays as it is written.
    expect(tagged(pair?.target ?? "")).toBe("<4/>: <3/>, <1><2/></1>, %d");
    expect(pair?.codes.map(({ raw }) => raw)).toEqual(["<b>", "%{place}", "%s", "{count}"]);
  });

  it("keeps every kind of code when it is given out and read again", async () => {
    const seg = (one: string, two: string) =>
      `<bpt i="1" x="1">&lt;b&gt;</bpt>${one} <hi type="term" x="2">${two} <hi>&amp; on</hi></hi><ept i="1">&lt;/b&gt;</ept><ph x="3">{0}</ph><it pos="begin" x="4">&lt;i&gt;</it>.`;
    const [read] = await streamed(memory(unit(seg("The", "ferry"), seg("Die", "Fähre"))));
    if (read === undefined || !("variants" in read)) throw new Error("nothing was read");
    const [pair] = pairsOfUnit(read);
    if (pair === undefined) throw new Error("no pair was read");

    const nobody = { document: null, author: null, translator: null, approvedBy: null };
    const id = "0198f2f0-0000-7000-8000-000000000001";
    const at = "2026-03-01T09:00:00.000Z";
    const given = tmxUnit({ ...pair, ...nobody, key: null, id, at });
    const again = await streamed(bytes(`${tmxStart("Harbour", at)}${given}${TMX_END}`));

    expect(again).toMatchObject([{ variants: read.variants, codes: read.codes }]);
    expect(read.codes.map(({ raw, rawEnd }) => [raw, rawEnd])).toEqual([
      ["<b>", "</b>"],
      ['<hi type="term">', "</hi>"],
      ["<hi>", "</hi>"],
      ["{0}", undefined],
      ["<i>", undefined],
    ]);
    expect(given).toContain('<hi x="2" type="term">ferry <hi x="3">&amp; on</hi></hi>');
  });

  it("is the same however its bytes are cut", async () => {
    const files = fixturesOf("tmx").map((name) => fixture("tmx", name));
    const whole = await Promise.all(files.map((file) => streamed(file)));
    expect(whole.map(({ length }) => length).every((length) => length > 0)).toBe(true);

    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 300 }), async (size) => {
        expect(await Promise.all(files.map((file) => streamed(file, size)))).toEqual(whole);
      }),
      { numRuns: 10 },
    );
  });

  it("puts the source first, and says which units it leaves out", async () => {
    const broken = unit("C < D.", "Ceh.");
    const alone = '<tu><tuv xml:lang="en"><seg>B.</seg></tuv></tu>';
    const file = memory(`${unit("A.", "Ah.")}${alone}${broken}<!-- ${unit("E.", "Eh.")} -->`);

    expect(await streamed(file)).toMatchObject([
      {
        variants: [
          { language: "en-GB", text: "A." },
          { language: "de", text: "Ah." },
        ],
      },
      { leftOut: "one-text" },
      { leftOut: "broken" },
    ]);
  });

  it.each([
    ["breaks off", memory(unit("A.", "B.")).subarray(0, -9), "broken"],
    ["is of another kind", bytes("<html/>"), "wrong-format"],
    ["declares entities", bytes('<!DOCTYPE a [<!ENTITY a "b">]><tmx/>'), "broken"],
    ["has a unit without end", memory(`<tu><tuv><seg>${"word ".repeat(3_000_000)}`), "too-large"],
  ])("tells at its end that it %s", async (_, file, unreadable) => {
    expect((await streamed(file)).at(-1)).toMatchObject({ unreadable });
  });
});

const KIT = "../shared/data/cases/tmx_compliance.json";

describe("the compliance kit of the standard", () => {
  it("is read segment by segment, at once and as it comes in", async () => {
    if (!isHere(existsSync(KIT), KIT)) return;

    for (const { tmx_base64, source_text, expected_text } of kit()) {
      const file = new Uint8Array(Buffer.from(tmx_base64, "base64"));
      const wanted = [source_text, expected_text].map((text) => text.trim().split("\n"));
      const reading = tmx.read(file, LIMITS);
      const { paragraphs } = "unreadable" in reading ? { paragraphs: [] } : reading;
      const units = (await streamed(file, 100)).flatMap((one) =>
        "variants" in one ? [one.variants.map(({ text }) => plain(text))] : [],
      );

      expect(paragraphs.map(({ text }) => plain(text))).toEqual(wanted[0]);
      expect(paragraphs.map(({ target }) => plain(target?.text ?? ""))).toEqual(wanted[1]);
      expect(units.map(([source]) => source)).toEqual(wanted[0]);
    }
  });

  it("comes back byte for byte where nothing was translated, those for higher levels too", () => {
    if (!isHere(existsSync(KIT), KIT)) return;
    const files = everyFile();

    const refused = files.filter((file) => {
      const reading = tmx.read(file, LIMITS);
      if ("unreadable" in reading) return true;
      const renderings = reading.paragraphs.map(() => undefined);
      expect(tmx.write(file, { language: "fr", renderings })).toEqual(file);
      return false;
    });

    // It has no unit.
    expect([files.length, refused.length]).toEqual([20, 1]);
  });
});

type Case = {
  readonly tmx_base64: string;
  readonly source_text: string;
  readonly expected_text: string;
};

const kit = () =>
  (JSON.parse(readFileSync(KIT, "utf8")) as { import_level1: Case[] }).import_level1;

function everyFile(): Uint8Array[] {
  const groups = JSON.parse(readFileSync(KIT, "utf8")) as Record<string, unknown>;
  return ["import_level1", "import_other", "misc_tmx"]
    .flatMap((name) => groups[name] as { readonly tmx_base64: string }[])
    .map(({ tmx_base64 }) => new Uint8Array(Buffer.from(tmx_base64, "base64")));
}
