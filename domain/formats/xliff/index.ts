import { coder } from "../../codes/coder";
import type { Paragraph } from "../format";
import { textFormat } from "../text-format";
import { readXml } from "../xml/read-xml";
import { elementsOf } from "../xml/xml-text";
import { unitEdits } from "./edits";
import { PREFIXES } from "./names";
import { inlineText, type Known } from "./text";
import type { Unit } from "./text-unit";
import { unitsOf } from "./units";
import { violationIn } from "./valid";

/** XLIFF 1.2 and 2: a bilingual file of other tools. What modules and extensions say stays. */
export const xliff = textFormat({
  id: "xliff",
  extensions: [".xlf", ".xliff", ".mqxliff", ".sdlxliff"],
  mediaType: "application/xliff+xml",
  isBilingual: true,
  declared: (head) => /^<\?xml[^>]*encoding=["']([\w-]+)/u.exec(head)?.[1],
  spelled: (character) => `&#${character.codePointAt(0)};`,
  parse(source) {
    const root = readXml(source, PREFIXES);
    if ("unreadable" in root) return root;
    if (root.name !== "xliff") return { unreadable: "wrong-format" };
    const violation = violationIn(root);
    if (violation) return { unreadable: "broken", place: violation };
    const units = unitsOf(root);
    const paragraphs = units.map((unit) => paragraphOf(source, unit));
    const [first] = elementsOf(root);
    const language = root.attributes.srcLang ?? first?.attributes["source-language"];
    const targetLanguage = root.attributes.trgLang ?? first?.attributes["target-language"];
    return {
      paragraphs,
      attribution: {},
      ...(language ? { language } : {}),
      ...(targetLanguage ? { targetLanguage } : {}),
      problems: [],
      edits: (writing) => unitEdits({ source, root, units, paragraphs }, writing),
    };
  },
});

function paragraphOf(source: string, unit: Unit): Paragraph {
  const codes = { coder: coder(), known: new Map() as Known };
  const text = inlineText(source, unit.source, codes);
  const said = unit.target ? inlineText(source, unit.target, codes) : "";
  return {
    kind: "string",
    key: unit.key,
    ...(unit.id ? { unit: unit.id } : {}),
    text,
    codes: codes.coder.codes,
    ...(unit.comment ? { comment: unit.comment } : {}),
    ...(unit.context ? { context: unit.context } : {}),
    ...unit.limits,
    target: { text: said, status: unit.status },
  };
}
