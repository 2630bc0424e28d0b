import { closing, opening, standalone } from "../codes/code";
import { type Coder, coder } from "../codes/coder";
import { mended } from "../codes/mend";
import type { Paragraph, Writing } from "./format";
import { heldCodes } from "./held-codes";
import { rendered } from "./plain-text";
import type { Edit } from "./splice";
import { textFormat } from "./text-format";
import { isElement, readXml, type XmlElement, type XmlNode } from "./xml/read-xml";
import { childNamed, elementsOf, named, textInside, xmlEscaped } from "./xml/xml-text";

/** TMX 1.1 to 1.4b: units of a memory. Of several languages the first beside the source is the target. */
export const tmx = textFormat({
  id: "tmx",
  extensions: [".tmx"],
  mediaType: "application/x-tmx+xml",
  isBilingual: true,
  declared: (head) => /^<\?xml[^>]*encoding=["']([\w-]+)/u.exec(head)?.[1],
  spelled: (character) => `&#${character.codePointAt(0)};`,
  parse(source) {
    const root = readXml(source);
    if ("unreadable" in root) return root;
    if (root.name !== "tmx") return { unreadable: "wrong-format" };
    const header = childNamed(root, "header");
    const body = childNamed(root, "body");
    if (!header || !body) return { unreadable: "broken", place: header ? "body" : "header" };
    const language = header.attributes.srclang ?? "*all*";
    const units = Array.from(named(body, "tu")).flatMap((unit) => unitOf(unit, language));
    const paragraphs = units.map((unit) => paragraphOf(source, unit));
    return {
      paragraphs,
      attribution: {},
      ...(language === "*all*" ? {} : { language }),
      problems: [],
      edits: (writing) => editsOf(units, paragraphs, writing),
    };
  },
});

type Unit = {
  readonly element: XmlElement;
  readonly source: XmlElement;
  readonly from: XmlElement;
  readonly target: XmlElement | undefined;
};

function unitOf(element: XmlElement, language: string): Unit[] {
  const own = element.attributes.srclang ?? language;
  const variants = elementsOf(element).filter(({ name }) => name === "tuv");
  const from = variants.find((variant) => speaks(variant, own)) ?? variants[0];
  const source = childNamed(from, "seg");
  if (!from || !source) return [];
  const to = variants.find((variant) => variant !== from && childNamed(variant, "seg"));
  return [{ element, from, source, target: childNamed(to, "seg") }];
}

/** `en-GB` answers to `en`. Before 1.4 the attribute was called `lang`. */
function speaks({ attributes }: XmlElement, language: string): boolean {
  const own = (attributes["xml:lang"] ?? attributes.lang ?? "").toLowerCase();
  const asked = language.toLowerCase();
  return own === asked || own.startsWith(`${asked}-`) || asked.startsWith(`${own}-`);
}

function paragraphOf(file: string, { element, source, target }: Unit): Paragraph {
  const codes = { coder: coder(), known: new Map<string, number>() };
  const text = segmentText(file, source, codes);
  const said = target ? segmentText(file, target, codes) : "";
  const notes = elementsOf(element).filter(({ name }) => name === "note");
  const comment = notes.map((note) => textInside(note).trim()).join("\n");
  return {
    kind: "string",
    text,
    codes: codes.coder.codes,
    ...(element.attributes.tuid
      ? { key: element.attributes.tuid, unit: element.attributes.tuid }
      : {}),
    ...(comment ? { comment } : {}),
    target: { text: said, status: said.trim() === "" ? "untranslated" : "submitted" },
  };
}

type Codes = { readonly coder: Coder; readonly known: Map<string, number> };

/** Beginnings and ends of codes may stand in two units, so each stands alone; only `hi` is a pair. */
function segmentText(file: string, holder: XmlElement, { coder, known }: Codes): string {
  const inside = (node: XmlElement): string => node.children.map(one).join("");
  return inside(holder);

  function one(node: XmlNode): string {
    if (!isElement(node)) return coder.text(node.text);
    const raw = file.slice(node.start, node.end);
    const key = keyOf(node, raw);
    const number = known.get(key);
    if (node.name === "hi") return highlighted(node, key, number);
    if (number !== undefined) return standalone(number);
    const text = coder.alone(labelOf(node), raw);
    known.set(key, coder.codes.length);
    return text;
  }

  function highlighted(node: XmlElement, key: string, number: number | undefined): string {
    if (number !== undefined) return opening(number) + inside(node) + closing(number);
    if (node.openEnd === node.end) return "";
    known.set(key, coder.codes.length + 1);
    const mark = {
      label: node.attributes.type ?? "hi",
      raw: file.slice(node.start, node.openEnd),
      rawEnd: file.slice(node.closeStart, node.end),
    };
    return coder.pair(mark, () => inside(node));
  }
}

/** By what a code is found again on the other side. */
function keyOf({ name, attributes: { x, i, type } }: XmlElement, raw: string): string {
  return `${name} ${x ?? i ?? type ?? raw}`;
}

function labelOf(node: XmlElement): string {
  const native = textInside(node).trim();
  return native !== "" && native.length <= 40 ? native : node.name;
}

function editsOf(
  units: readonly Unit[],
  paragraphs: readonly Paragraph[],
  { language, renderings }: Writing,
): Edit[] {
  return units.flatMap(({ from, target }, at): Edit[] => {
    const texts = renderings[at];
    if (texts === undefined) return [];
    const written = mended(texts, heldCodes(paragraphs, renderings, at))
      .map((pieces) => rendered(pieces, xmlEscaped))
      .join("\n\n");
    if (!target) {
      const made = `<tuv xml:lang="${xmlEscaped(language)}"><seg>${written}</seg></tuv>`;
      return [{ start: from.end, end: from.end, text: () => made }];
    }
    return target.openEnd < target.end
      ? [{ start: target.openEnd, end: target.closeStart, text: () => written }]
      : [{ start: target.start, end: target.end, text: () => `<seg>${written}</seg>` }];
  });
}
