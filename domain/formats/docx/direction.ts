import { directionOf } from "../../languages/direction";
import type { XmlElement } from "../xml/tree";
import { named } from "../xml/xml-text";
import { PARAGRAPH_ORDER, RUN_ORDER, SECTION_ORDER, TABLE_ORDER } from "./names";
import { has, type Property, withProperties } from "./properties";

/** What the language of a translation asks of the properties of its runs, paragraphs, tables and sections. */
export type Dressing = {
  readonly run: (properties: readonly Property[]) => Property[];
  readonly paragraph: (properties: readonly Property[]) => Property[];
  readonly table: (properties: readonly Property[]) => Property[];
  readonly section: (properties: readonly Property[]) => Property[];
};

/** `styles`: those of the document, by which a text may be turned around as well. */
export function dressingFor(language: string, styles: XmlElement | undefined): Dressing {
  return directionOf(language) === "rtl" ? rightToLeft(language) : leftToRight(language, styles);
}

/** In a right-to-left run Word goes by the complex-script twins of bold, italic, size and font. */
function rightToLeft(language: string): Dressing {
  return {
    run: (properties) =>
      withProperties(
        properties,
        {
          ...twin(properties, "w:b", "w:bCs"),
          ...twin(properties, "w:i", "w:iCs"),
          ...twin(properties, "w:sz", "w:szCs"),
          ...complexFont(properties),
          "w:rtl": "<w:rtl/>",
          "w:lang": `<w:lang w:bidi="${attribute(language)}"/>`,
        },
        RUN_ORDER,
      ),
    paragraph: (properties) =>
      withProperties(properties, { "w:bidi": "<w:bidi/>" }, PARAGRAPH_ORDER),
    table: (properties) =>
      withProperties(properties, { "w:bidiVisual": "<w:bidiVisual/>" }, TABLE_ORDER),
    section: (properties) => withProperties(properties, { "w:bidi": "<w:bidi/>" }, SECTION_ORDER),
  };
}

function leftToRight(language: string, styles: XmlElement | undefined): Dressing {
  const none = (name: string) => (isSetIn(styles, name) ? `<${name} w:val="0"/>` : undefined);
  const [rtl, bidi, bidiVisual] = [none("w:rtl"), none("w:bidi"), none("w:bidiVisual")];
  const east = /^(?:zh|ja|ko)\b/u.test(language) ? ` w:eastAsia="${attribute(language)}"` : "";
  return {
    run: (properties) =>
      withProperties(
        properties,
        {
          ...twin(properties, "w:bCs", "w:b"),
          ...twin(properties, "w:iCs", "w:i"),
          ...twin(properties, "w:szCs", "w:sz"),
          "w:rtl": rtl,
          "w:cs": undefined,
          "w:lang": `<w:lang w:val="${attribute(language)}"${east}/>`,
        },
        RUN_ORDER,
      ),
    paragraph: (properties) =>
      withProperties(
        properties,
        { "w:bidi": bidi, ...(has(properties, "w:bidi") ? {} : withoutRight(properties)) },
        PARAGRAPH_ORDER,
      ),
    table: (properties) => withProperties(properties, { "w:bidiVisual": bidiVisual }, TABLE_ORDER),
    section: (properties) => withProperties(properties, { "w:bidi": undefined }, SECTION_ORDER),
  };
}

/** Whether some style turns its texts around: then one that runs the other way has to say so itself. */
function isSetIn(styles: XmlElement | undefined, name: string): boolean {
  const found = styles ? Array.from(named(styles, name)) : [];
  return found.some(({ attributes }) => !/^(?:0|false|off)$/u.test(attributes["w:val"] ?? ""));
}

/** Writers who know no `w:bidi` push right-to-left paragraphs to the right instead. */
function withoutRight(properties: readonly Property[]): Record<string, undefined> {
  const isRight = properties.some(
    ({ name, xml }) => name === "w:jc" && /"(?:right|end)"/u.test(xml),
  );
  const wasRtl = properties.some(({ name, xml }) => name === "w:rPr" && xml.includes("<w:rtl"));
  return isRight && wasRtl ? { "w:jc": undefined } : {};
}

function twin(properties: readonly Property[], of: string, name: string): Record<string, string> {
  const one = properties.find((property) => property.name === of);
  const other = properties.some((property) => property.name === name);
  return one && !other ? { [name]: one.xml.replace(of, name) } : {};
}

/** Fonts that have the letters of Arabic, Persian, Pashto and Urdu and come with the common systems. */
const COMPLEX =
  /^(?:Arial|Times New Roman|Tahoma|Segoe UI|Courier New|Noto .*|Vazirmatn|Amiri|Scheherazade.*)$/u;

function complexFont(properties: readonly Property[]): Record<string, string> {
  const fonts = properties.find(({ name }) => name === "w:rFonts")?.xml;
  if (fonts === undefined || /\bw:cs(?:theme)?="/u.test(fonts)) return {};
  const font = /\bw:ascii="([^"]*)"/u.exec(fonts)?.[1] ?? "";
  const complex = COMPLEX.test(font) ? font : "Times New Roman";
  return { "w:rFonts": fonts.replace(/\s*\/>$/u, ` w:cs="${complex}"/>`) };
}

function attribute(language: string): string {
  return language.replace(/[^\w-]/gu, "");
}
