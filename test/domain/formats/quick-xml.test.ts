import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { quickXml } from "@/domain/formats/xml/quick-xml";
import { isElement, type XmlElement, type XmlNode } from "@/domain/formats/xml/tree";
import { wholeXml } from "@/domain/formats/xml/whole-xml";
import { fixture, fixturesOf } from "./fixtures";

const PREFIXES = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
  "urn:a": "",
};

/** Every place, and whose child a node is. */
function shown(node: ReturnType<typeof wholeXml> | XmlNode): unknown {
  if ("unreadable" in node || !isElement(node)) return node;
  const { parent, children, ...own } = node;
  for (const child of children) if (isElement(child)) expect(child.parent).toBe(node);
  return { ...own, attributes: { ...own.attributes }, children: children.map(shown) };
}

const TAGS = [
  "<a>",
  "</a>",
  "<a >",
  "</a >",
  "<b/>",
  "<b x='1'>",
  "</b>",
  '<p:b xmlns:p="urn:a" p:y="&#x41;">',
];
const MORE = [
  "</p:b>",
  "<a a='1' a='2'/>",
  "<a x='>'/>",
  "<a x='\n'/>",
  "<a xmlns='urn:a'>",
  "<ä/>",
  "<a/b>",
  "<1/>",
];
const TEXTS = [
  "A rope. ",
  "&lt;",
  "&#65;",
  "&#0;",
  "&#xd800;",
  "&nbsp;",
  "&",
  "<",
  ">",
  "]]>",
  "\r\n",
  "\r",
  "\t",
];
const REST = [
  "😀",
  "رسی",
  "\u0001",
  "\ud800",
  "\u00a0",
  "<!-- -->",
  "<!-- -- -->",
  "<!---->",
  "<!--->",
  "<![CDATA[a]]>",
  "<?a b?>",
  "<!DOCTYPE a>",
  "<?xml version='1.0'?>",
];

describe("the quick way through XML", () => {
  it("gives the very tree of the long one, or leaves it to that", () => {
    const piece = fc.constantFrom(...TAGS, ...MORE, ...TEXTS, ...REST);
    const pieces = fc.array(piece, { maxLength: 8 }).map((some) => some.join(""));
    const files = fc.oneof(
      pieces,
      pieces.map((some) => `<a>${some}</a>`),
      pieces.map(
        (some) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<a>${some}</a>\n`,
      ),
    );
    fc.assert(
      fc.property(files, (source) => {
        const quick = quickXml(source, PREFIXES);
        if (quick !== undefined) expect(shown(quick)).toEqual(shown(wholeXml(source, PREFIXES)));
      }),
      { numRuns: 5_000 },
    );
  });

  it.each([
    ["docx", "word/document.xml"],
    ["odt", "content.xml"],
    ["xlsx", "xl/worksheets/sheet1.xml"],
  ])("takes what Word, LibreOffice and Excel write: %s", (format, part) => {
    const parts = fixturesOf(format).flatMap(
      (name) => unzipSync(fixture(format, name))[part] ?? [],
    );

    expect(parts.length).toBeGreaterThan(0);
    for (const bytes of parts) {
      const source = strFromU8(bytes);
      const quick = quickXml(source, PREFIXES);
      expect(quick).toBeDefined();
      expect(shown(quick as XmlElement)).toEqual(shown(wholeXml(source, PREFIXES)));
    }
  });
});
