import { deflateSync, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readFile } from "@/domain/formats";
import { LIMITS } from "@/domain/formats/format";
import { fixture } from "./fixtures";
import { repacked } from "./repacked";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (name: string, file: Uint8Array | string, limits = LIMITS) =>
  readFile(name, typeof file === "string" ? bytes(file) : file, limits);
const count = (result: ReturnType<typeof readFile>) =>
  "unreadable" in result ? result.unreadable : result.reading.paragraphs.length;

const TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const word = (document: string, more: Record<string, Uint8Array> = {}) =>
  zipSync({
    "[Content_Types].xml": strToU8(TYPES),
    "word/document.xml": strToU8(document),
    ...more,
  });
const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

describe("a file that means harm or was made carelessly", () => {
  it("is refused when its document type declares entities", () => {
    const bomb = `<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document ${W}><w:body>${p("&b;")}</w:body></w:document>`;

    expect(read("a.docx", word(bomb))).toEqual({
      unreadable: "broken",
      place: "word/document.xml DOCTYPE",
    });
  });

  it("is refused when it asks for an external entity", () => {
    const outside = `<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/hostname">]><w:document ${W}>${p("&a;")}</w:document>`;

    expect(read("a.docx", word(outside))).toMatchObject({ unreadable: "broken" });
  });

  it("is refused when its elements lie too deep in each other", () => {
    const deep = `<w:document ${W}><w:body>${"<w:sdt>".repeat(20_000)}${"</w:sdt>".repeat(20_000)}</w:body></w:document>`;

    expect(read("a.docx", word(deep))).toMatchObject({ unreadable: "too-large" });
    expect(read("a.html", "<div>".repeat(50_000))).toMatchObject({ unreadable: "too-large" });
    expect(read("a.json", `${"[".repeat(100_000)}"a"${"]".repeat(100_000)}`)).toMatchObject({
      unreadable: "broken",
    });
    expect(count(read("a.md", `${"> ".repeat(400)}deep`))).not.toBe(0);
  });

  it("is refused when it unpacks to more than anybody writes, as it says itself", () => {
    const bomb = word(`<w:document ${W}><w:body>${p("x")}</w:body></w:document>`, {
      "word/media/a.bin": new Uint8Array(60_000_000),
    });

    expect(bomb.length).toBeLessThan(100_000);
    expect(read("a.docx", bomb)).toEqual({ unreadable: "too-large" });
  });

  it("is refused when it unpacks to more than it says", () => {
    const file = word(`<w:document ${W}><w:body>${p("x".repeat(5_000))}</w:body></w:document>`);
    const view = new DataView(file.buffer, file.byteOffset);
    for (let at = 0; at < file.length - 46; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);

    expect(read("a.docx", file)).toMatchObject({ unreadable: "broken" });
  });

  it("is refused when a name in its archive leads out of it", () => {
    const out = word(`<w:document ${W}><w:body>${p("x")}</w:body></w:document>`, {
      "../../evil.sh": strToU8("x"),
    });

    expect(read("a.docx", out)).toEqual({ unreadable: "broken", place: "../../evil.sh" });
  });

  it("is refused when it holds more paragraphs than allowed", () => {
    const many = "a\n\n".repeat(1_000_000);

    expect(read("a.txt", many)).toEqual({ unreadable: "too-many-paragraphs" });
    expect(read("a.json", JSON.stringify(Array.from({ length: 60_000 }, () => "a")))).toEqual({
      unreadable: "too-many-paragraphs",
    });
  });

  it("is refused before it is parsed when it is a million tiny paragraphs", () => {
    const million = (one: string) => one.repeat(1_000_000);
    const body = million("<w:p><w:r><w:t>a</w:t></w:r></w:p>");

    expect(read("a.docx", word(`<w:document ${W}><w:body>${body}</w:body></w:document>`))).toEqual({
      unreadable: "too-large",
      place: "word/document.xml",
    });
    expect(read("a.html", million("<p>a</p>"))).toEqual({ unreadable: "too-many-paragraphs" });
    expect(read("a.md", million("a\n\n"))).toEqual({ unreadable: "too-many-paragraphs" });
    expect(read("a.rtf", `{\\rtf1 ${million("a\\par ")}}`)).toEqual({
      unreadable: "too-many-paragraphs",
    });
  });

  it("may be a table whose one row never ends", () => {
    expect(count(read("a.csv", `source,target\n${"a,".repeat(200_000)}`))).toBe(1);
  });

  it("is refused when it holds more markup than anybody writes", () => {
    expect(read("a.md", "*a _b [c ".repeat(1_000_000))).toEqual({ unreadable: "too-large" });
  });

  it.each([
    ["odt", "orchard.odt", "content.xml"],
    ["epub", "lamps.epub", "OEBPS/text/first.xhtml"],
    ["xlsx", "market.xlsx", "xl/sharedStrings.xml"],
  ])(
    "is refused as %s when a part of it asks for entities, lies too deep or is a bomb",
    (id, name, part) => {
      const file = fixture(id, name);
      const bomb = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><a>&b;</a>';
      const deep = "<a>".repeat(20_000) + "</a>".repeat(20_000);
      const large = zipSync({ ...unzipSync(file), "more.bin": new Uint8Array(60_000_000) });

      expect(read(`a.${id}`, repacked(file, { [part]: bomb }))).toEqual({
        unreadable: "broken",
        place: `${part} DOCTYPE`,
      });
      expect(read(`a.${id}`, repacked(file, { [part]: deep }))).toMatchObject({
        unreadable: "too-large",
      });
      expect(read(`a.${id}`, repacked(file, { "../evil.sh": "x" }))).toEqual({
        unreadable: "broken",
        place: "../evil.sh",
      });
      expect(read(`a.${id}`, large)).toEqual({ unreadable: "too-large" });
    },
  );

  it("is refused when it is larger than allowed", () => {
    expect(read("a.txt", "abc", { ...LIMITS, bytes: 2 })).toEqual({ unreadable: "too-large" });
  });

  it("may hold one paragraph of ten megabytes", () => {
    const long = "a-long-word-for-once ".repeat(500_000);

    expect(count(read("a.txt", long))).toBe(1);
    expect(count(read("a.html", `<p>${long}</p>`))).toBe(1);
    expect(count(read("a.md", `\n\n${long.trim()}\n\n`))).toBe(1);
    expect(count(read("a.json", JSON.stringify({ a: long })))).toBe(1);
    expect(
      count(read("a.docx", word(`<w:document ${W}><w:body>${p(long)}</w:body></w:document>`))),
    ).toBe(1);
  });

  it("may hold more codes than a paragraph can have: it stays as it is, and that is said", () => {
    const html = `<p>x${"<b>y</b>".repeat(17_000)}</p><p>z</p>`;

    const result = read("a.html", html);

    expect(result).toMatchObject({
      reading: { paragraphs: [{ text: "z" }], problems: [{ place: "1:1" }] },
    });
  });

  it("may be text in an encoding nobody knows any more, with bytes that are of none", () => {
    const odd = Uint8Array.from([
      ...bytes("Größe und Maße für große Gäste "),
      0xff,
      ...bytes(" und Güte."),
    ]);

    expect(read("a.txt", odd)).toMatchObject({
      reading: { problems: [{ kind: "encoding", place: "1:38" }] },
    });
  });

  it("keeps its macros, which nobody runs", () => {
    expect(count(read("a.docm", fixture("docx", "rich.docx")))).toBeGreaterThan(10);
  });

  it("is refused when a part of it cannot be unpacked", () => {
    const file = word(`<w:document ${W}><w:body>${p("text ".repeat(500))}</w:body></w:document>`);
    const packed = deflateSync(strToU8("x"));
    file.set(packed, file.length >> 1);

    expect(read("a.docx", file)).toMatchObject({ unreadable: "broken" });
  });
});
