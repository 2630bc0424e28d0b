import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { formats } from "@/domain/formats";
import { givenCommandLine } from "../support/enface";

const { at, enface, file } = givenCommandLine();

/** Where a file of the format can be begun and not be valid. */
const BROKEN_OFF: Readonly<Record<string, string>> = {
  ".html": "",
  ".docx": "PK\u0003\u0004",
  ".odt": "PK\u0003\u0004",
  ".epub": "PK\u0003\u0004",
  ".xlsx": "PK\u0003\u0004",
  ".pdf": "%PDF-1.7\n1 0 obj",
  ".json": '{"a": ',
  ".arb": '{"a": ',
  ".xcstrings": '{"sourceLanguage": "en", "strings": {',
  ".xlf": '<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file>',
  ".tmx": '<tmx version="1.4"><header srclang="en"/>',
  ".xml": '<resources><string name="a">',
  ".resx": '<root><data name="a">',
  ".stringsdict": "<plist><dict>",
  ".yml": "a: [b",
  ".ftl": "= = =\n",
};

describe("enface extract", () => {
  it("prints paragraphs with their kinds and codes, and whose text it is", async () => {
    await file(
      "a.html",
      "<h1>The well</h1><p>By Nadia Karim</p><p>It is <b>closed</b>, &lt;1&gt;.</p>",
    );

    const { code, out } = await enface("extract", "a.html", "--format", "json");

    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      paragraphs: [
        { kind: "heading", text: "The well", codes: [] },
        { kind: "byline", text: "By Nadia Karim" },
        { kind: "body", text: "It is <1>closed</1>, \\<1>.", codes: [{ id: 1, label: "b" }] },
      ],
      attribution: { author: "Nadia Karim" },
      problems: [],
    });
  });

  it("ends with 1 and one sentence for a file that is not valid", async () => {
    await file("a.json", '{"a": ');
    await file("a.docx", "%PDF-1.7");

    expect(await enface("extract", "a.json")).toMatchObject({
      code: 1,
      out: "",
      told: expect.stringMatching(/^[^\n]*a\.json is broken[^\n]*\.\n$/u),
    });
    expect(await enface("extract", "a.docx")).toMatchObject({
      code: 1,
      told: expect.stringContaining("(pdf)"),
    });
    expect(await enface("extract", "none.txt")).toMatchObject({
      code: 1,
      told: expect.stringContaining("does not exist"),
    });
  });
});

describe.each(formats)("enface extract of a $id that is none", ({ extensions: [ending = ""] }) => {
  it.each([
    ["empty", ""],
    ["of another kind", "\0\0\u0001PK\0"],
    ["broken off", BROKEN_OFF[ending] ?? ""],
  ])("ends with 1 and one sentence where it is %s", async (_, text) => {
    await file(`none${ending}`, text);

    expect(await enface("extract", `none${ending}`)).toMatchObject({
      code: 1,
      out: "",
      told: expect.stringMatching(/^[^\n]*none\.[^\n]*\.\n$/u),
    });
  });
});

describe("enface merge", () => {
  it("puts translated texts back and leaves the rest to the byte", async () => {
    await file("b.html", "<html><p>One <b>word</b>.</p>\r\n<p  >Two.</p>\r\n<p>Three.</p></html>");
    await file(
      "b.json",
      JSON.stringify({
        language: "ps",
        paragraphs: [{ text: "<1>کلمه</1> \\<1>." }, { text: null }, { text: ["درې.", "څلور."] }],
      }),
    );

    expect(await enface("merge", "b.html", "b.json", "out.html")).toMatchObject({ code: 0 });

    expect(await readFile(at("out.html"), "utf8")).toBe(
      '<html lang="ps" dir="rtl"><p><b>کلمه</b> &lt;1&gt;.</p>\r\n<p  >Two.</p>\r\n<p>درې.</p>\n<p>څلور.</p></html>',
    );
  });

  it("says that the texts are not those of the file", async () => {
    await file("c.txt", "one\n\ntwo");
    await file("c.json", '{"paragraphs": [{"text": "x"}]}');
    await file("d.json", "[1]");

    expect(await enface("merge", "c.txt", "c.json", "out.txt")).toMatchObject({
      code: 1,
      told: expect.stringContaining("c.json has 1 paragraphs, c.txt has 2."),
    });
    expect(await enface("merge", "c.txt", "d.json", "out.txt")).toMatchObject({
      code: 1,
      told: expect.stringContaining("d.json is not JSON"),
    });
  });
});

describe("plural forms on the command line", () => {
  it("are asked for in the language of the translation, and put in their places", async () => {
    await file(
      "boats.yml",
      'en:\n  boats:\n    one: "%{count} boat"\n    other: "%{count} boats"\n',
    );

    const { out } = await enface("extract", "boats.yml", "--to", "ar");
    const extracted = JSON.parse(out);
    const paragraphs = extracted.paragraphs.map(({ form }: { form: string }) => ({
      text: `<1/> ${form}`,
    }));
    await file("boats.json", JSON.stringify({ ...extracted, paragraphs }));
    await enface("merge", "boats.yml", "boats.json", "boats.ar.yml");

    expect(await readFile(at("boats.ar.yml"), "utf8")).toBe(`ar:
  boats:
    zero: "%{count} zero"
    one: "%{count} one"
    two: "%{count} two"
    few: "%{count} few"
    many: "%{count} many"
    other: "%{count} other"
`);
  });
});
