import { coder } from "../codes/coder";
import { mended } from "../codes/mend";
import type { Paragraph, Writing } from "./format";
import { heldCodes } from "./held-codes";
import { rendered } from "./plain-text";
import type { Edit } from "./splice";
import { textFormat } from "./text-format";
import { readXml } from "./xml/read-xml";
import { segmentText, type TmxUnit, tmxUnits } from "./xml/tmx-units";
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
    const units = Array.from(named(body, "tu")).flatMap((unit) => tmxUnits(unit, language));
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

function paragraphOf(file: string, { element, source, target }: TmxUnit): Paragraph {
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

function editsOf(
  units: readonly TmxUnit[],
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
