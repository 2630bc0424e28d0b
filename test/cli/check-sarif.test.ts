import { mkdir } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { givenCommandLine } from "../support/enface";

const { enface, file, at } = givenCommandLine();

/**
 * What SARIF 2.1.0 (OASIS, section 3) says of the properties that are used, and of these what GitHub
 * asks for beyond it: a line, a relative path, descriptions, a fingerprint. Other names are refused.
 */
const message = z.strictObject({ text: z.string().min(1) });
const level = z.enum(["none", "note", "warning", "error"]);
const rule = z.strictObject({
  id: z.string().min(1),
  shortDescription: message,
  fullDescription: message,
  help: message,
  defaultConfiguration: z.strictObject({ level }),
});
const location = z.strictObject({
  physicalLocation: z.strictObject({
    artifactLocation: z.strictObject({ uri: z.string().regex(/^[\w%.~!$&'()*+,;=@/:-]+$/) }),
    region: z.strictObject({ startLine: z.int().min(1) }),
  }),
  logicalLocations: z
    .array(z.strictObject({ name: z.string(), fullyQualifiedName: z.string() }))
    .length(1),
});
const result = z.strictObject({
  ruleId: z.string(),
  ruleIndex: z.int().min(0),
  level,
  message,
  locations: z.array(location).min(1).max(10),
  partialFingerprints: z.strictObject({ primaryLocationLineHash: z.string().regex(/^\w+:\d+$/) }),
});
const log = z.strictObject({
  $schema: z.url(),
  version: z.literal("2.1.0"),
  runs: z
    .array(
      z.strictObject({
        tool: z.strictObject({
          driver: z.strictObject({ name: z.string().min(1), rules: z.array(rule).min(1) }),
        }),
        results: z.array(result),
      }),
    )
    .length(1),
});

async function sarifOf(...words: string[]) {
  const { out } = await enface("check", ...words, "--format", "sarif");
  const [run] = log.parse(JSON.parse(out)).runs;
  return run ?? expect.unreachable("a log has one run");
}

type Run = Awaited<ReturnType<typeof sarifOf>>;

const linesOf = ({ results }: Run) =>
  results
    .filter(({ ruleId }) => ruleId === "numbers")
    .map(({ locations: [place] }) => place?.physicalLocation.region.startLine);
const urisOf = ({ results }: Run) => [
  ...new Set(results.map(({ locations: [place] }) => place?.physicalLocation.artifactLocation.uri)),
];

const PO = `msgid ""
msgstr ""
"Language: ps\\n"

msgid "12 boats"
msgstr "۱۲ کښتۍ"

#, python-format
msgid "%d of 9 boats"
msgid_plural "%d of 9 boats"
msgstr[0] "%d له ۹ کښتیو"
msgstr[1] ""
"%d له ۸ "
"کښتیو"
`;
const CSV =
  'source,target\n"Bread,\nwater","Brot,\nWasser"\n12 boats,"14\nBoote"\n9 oars,9 Ruder\n5 nets,6 Netze\n';
const XLIFF = `<xliff version="2.1" srcLang="en" trgLang="ur"><file id="f">
  <unit id="u1"><segment><source>9 boats</source><target>9 کشتیاں</target></segment></unit>
  <unit id="u2"><segment>
    <source>12 boats</source>
    <target>14 کشتیاں</target>
  </segment></unit>
</file></xliff>`;
const TMX = `<tmx version="1.4"><header srclang="en"/><body>
<tu><tuv xml:lang="en"><seg>12 boats</seg></tuv>
<tuv xml:lang="ur">
<seg>14 کشتیاں</seg></tuv></tu></body></tmx>`;
const LIST = `[
  { "source": "9 boats", "target": "9 کشتیاں" },
  {
    "source": "12 boats",
    "target": "14 کشتیاں"
  }
]`;
const BEADS = `{"source": ["9 boats", "12 boats"],
"target": ["9 کشتیاں",
"14 کشتیاں"], "beads": [{"source":[0],"target":[0]},{"source":[1],"target":[1]}]}`;

describe("enface check --format sarif", () => {
  it("writes what the standard and code hosts ask for, also where nothing is wrong", async () => {
    await file("a.csv", "source,target\n12 boats,14 Boote\nThe ferry waits.,\n");
    await file("b.csv", "source,target\n12 boats,12 Boote\n");

    const wrong = await sarifOf("a.csv", "--to", "de");
    const right = await sarifOf("b.csv", "--to", "de");

    expect(wrong.results.map(({ ruleId }) => ruleId)).toEqual(["numbers", "empty"]);
    expect(right.results).toEqual([]);
  });

  it("has each rule that a finding names, at the place it says, and once", async () => {
    await file("a.po", PO);

    const { results, tool } = await sarifOf("a.po");

    const ids = tool.driver.rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(results.length).toBeGreaterThan(0);
    expect(results.map(({ ruleIndex }) => ids[ruleIndex])).toEqual(
      results.map(({ ruleId }) => ruleId),
    );
  });

  it.each([
    ["lines.po", PO, [12]],
    ["lines.csv", CSV, [5, 8]],
    ["lines.xlf", XLIFF, [5]],
    ["lines.tmx", TMX, [4]],
    ["list.json", LIST, [5]],
    ["beads.json", BEADS, [3]],
  ])("says on which line of %s the translation stands", async (name, text, lines) => {
    await file(name, text);

    const run = await sarifOf(
      name,
      "--from",
      "en",
      ...(name === "lines.csv" ? ["--to", "de"] : []),
    );

    expect(linesOf(run)).toEqual(lines);
  });

  it("says on which line of a text its translation stands", async () => {
    await file("a.txt", "The river is low.\n\nThere are 12 boats at the landing.\n");
    await file("b.txt", "دریا میں پانی کم ہے۔\n\nگھاٹ پر 14 کشتیاں ہیں۔\n");

    const run = await sarifOf("a.txt", "b.txt", "--from", "en", "--to", "ur");

    expect({ lines: linesOf(run), uris: urisOf(run) }).toEqual({ lines: [3], uris: ["b.txt"] });
  });

  it("names files from the folder on, whatever letters are in their names", async () => {
    await mkdir(at("بندر #2"));
    await file("بندر #2/a: b.csv", "source,target\n12 boats,14 Boote\n");

    const relative = await sarifOf("بندر #2/a: b.csv", "--to", "de");
    const absolute = await sarifOf(at("بندر #2/a: b.csv"), "--to", "de");

    const uri = "%D8%A8%D9%86%D8%AF%D8%B1%20%232/a%3A%20b.csv";
    expect([urisOf(relative), urisOf(absolute)]).toEqual([[uri], [uri]]);
    expect(decodeURIComponent(uri)).toBe("بندر #2/a: b.csv");
  });

  it("knows a finding again when lines move, and tells two that are alike apart", async () => {
    const twice = "12 boats,14 Boote\n12 boats,14 Boote\n";
    await file("a.csv", `source,target\n${twice}`);
    const before = await sarifOf("a.csv", "--to", "de");
    await file("a.csv", `source,target\n9 oars,9 Ruder\n${twice}`);

    const after = await sarifOf("a.csv", "--to", "de");

    const hashes = ({ results }: Run) =>
      results.map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash);
    expect(hashes(after)).toEqual(hashes(before));
    expect(new Set(hashes(after)).size).toBe(2);
    expect(linesOf(after)).not.toEqual(linesOf(before));
  });
});
