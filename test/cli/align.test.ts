import { describe, expect, it } from "vitest";
import { givenCommandLine } from "../support/enface";

const { enface, file } = givenCommandLine();

async function files(named: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(named)) await file(name, text);
}

const PAIR = { "a.txt": "The river rises.\n\nBy 1889 it fell.\n", "b.txt": "Der Fluss steigt.\n" };

describe("enface align", () => {
  it("gives every line of the two files in exactly one bead, an empty line too", async () => {
    await files({ "a.txt": "one\n\nthree", "b.txt": "eins\ndrei\n" });

    const { code, out } = await enface("align", "a.txt", "b.txt", "--unit", "line");

    const { source, target, beads } = JSON.parse(out);
    expect(code).toBe(0);
    expect(source).toEqual(["one", "", "three"]);
    expect(target).toEqual(["eins", "drei"]);
    expect(beads.flatMap((bead: { source: number[] }) => bead.source)).toEqual([0, 1, 2]);
    expect(beads.flatMap((bead: { target: number[] }) => bead.target)).toEqual([0, 1]);
  });

  it.each([
    ["tsv", /The river rises\..*\tDer Fluss steigt\.\t0\.\d+/],
    ["html", /<td lang="en" dir="auto"><p><small>1<\/small> The river rises\.<\/p>/],
    ["tmx", /<tuv xml:lang="de"><seg>Der Fluss steigt\.<\/seg><\/tuv>/],
  ])("writes %s", async (format, expected) => {
    await files(PAIR);

    const pair = ["a.txt", "b.txt", "--from", "en", "--to", "de"];
    const { code, out } = await enface("align", ...pair, "--format", format);

    expect(code).toBe(0);
    expect(out).toMatch(expected);
  });

  it("aligns several pairs of a list, one result a line", async () => {
    await files({ ...PAIR, list: "a.txt\tb.txt\nb.txt\ta.txt\n" });

    const { code, out } = await enface("align", "--batch", "list");

    expect(code).toBe(0);
    expect(
      out
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).source.length),
    ).toEqual([2, 1]);
  });

  it("sets all pairs of a list facing on one page, and in one memory", async () => {
    await files({ ...PAIR, list: "a.txt\tb.txt\nb.txt\ta.txt\n" });

    const page = await enface("align", "--batch", "list", "--format", "html");
    const memory = await enface("align", "--batch", "list", "--format", "tmx");

    expect(page.out.match(/<!doctype/g)).toHaveLength(1);
    expect(page.out.match(/<h1>.*<\/h1>/g)).toEqual([
      "<h1><bdi>a.txt</bdi> – <bdi>b.txt</bdi></h1>",
      "<h1><bdi>b.txt</bdi> – <bdi>a.txt</bdi></h1>",
    ]);
    expect(memory.out.match(/<body>/g)).toHaveLength(1);
    expect(memory.out.match(/<tu>/g)).toHaveLength(2);
  });

  it("takes a memory and terms as evidence", async () => {
    await files({
      ...PAIR,
      "m.tsv": "The tide turns.\tDie Flut kehrt um.\n",
      "t.tsv": "river\tFluss\n",
    });

    const evidence = ["--memory", "m.tsv", "--terms", "t.tsv"];
    const { code, out } = await enface("align", "a.txt", "b.txt", ...evidence);

    expect(code).toBe(0);
    expect(JSON.parse(out).beads[0].target).toEqual([0]);
  });

  it("ends with 1 and one sentence for a file that is not there", async () => {
    const { code, out, told } = await enface("align", "x.txt", "y.txt");

    expect(code).toBe(1);
    expect(out).toBe("");
    expect(told).toBe("x.txt does not exist.\n");
  });

  it.each([
    [["align", "only-one.txt"]],
    [["align", "a", "b", "--unit", "chapter"]],
    [["align", "a", "b", "--nonsense"]],
    [["no-such-command"]],
    [[]],
  ])("ends with 2 when called as %j", async (words) => {
    expect((await enface(...words)).code).toBe(2);
  });

  it("says its version, and what each command takes", async () => {
    expect((await enface("--version")).out).toBe("0\n");
    expect((await enface("--help")).out).toContain("align");
    expect((await enface("align", "--help")).out).toContain("--batch LIST");
  });
});
