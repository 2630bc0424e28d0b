import type { Code } from "../../codes/code";
import { mended } from "../../codes/mend";
import type { Paragraph, Writing } from "../format";
import { heldCodes } from "../held-codes";
import { rendered } from "../plain-text";
import type { Edit } from "../splice";
import { isElement, type XmlElement } from "../xml/read-xml";
import { elementsOf, xmlEscaped } from "../xml/xml-text";
import type { Unit } from "./units";

type Page = {
  readonly source: string;
  readonly root: XmlElement;
  readonly units: readonly Unit[];
  readonly paragraphs: readonly Paragraph[];
};

export function unitEdits(
  { source, root, units, paragraphs }: Page,
  { language, renderings }: Writing,
): Edit[] {
  const edits = units.flatMap((unit, at): Edit[] => {
    const texts = renderings[at];
    if (texts === undefined) return [];
    const written = targetXml(texts, heldCodes(paragraphs, renderings, at));
    return [targetEdit(source, unit, written), ...stateEdits(source, unit, written === "")];
  });
  return [...edits, ...languageEdits(source, root, language)];
}

function targetXml(texts: readonly string[], codes: readonly Code[]): string {
  return mended(texts, codes)
    .map((pieces) => rendered(pieces, xmlEscaped))
    .join("\n\n");
}

function targetEdit(source: string, { target, before }: Unit, written: string): Edit {
  if (!target) {
    const tag = /^<([^\s:>/]+:)?/u.exec(source.slice(before.start))?.[1] ?? "";
    return {
      start: before.end,
      end: before.end,
      text: () => `<${tag}target>${written}</${tag}target>`,
    };
  }
  if (target.openEnd < target.end)
    return { start: target.openEnd, end: target.closeStart, text: () => written };
  const tag = source.slice(target.start, target.end);
  const name = /^<([^\s/>]+)/u.exec(tag)?.[1] ?? "target";
  return {
    start: target.end - (/\s*\/>$/u.exec(tag)?.[0].length ?? 2),
    end: target.end,
    text: () => `>${written}</${name}>`,
  };
}

/** A new text is translated and no more: whoever had reviewed it did not see it. */
function stateEdits(source: string, { stateful, approvable }: Unit, isEmpty: boolean): Edit[] {
  const state = isEmpty ? undefined : "translated";
  const edits = [
    stateful &&
      tagEdit(source, stateful, {
        state:
          stateful.attributes.state === undefined && approvable ? undefined : (state ?? "initial"),
        subState: undefined,
        "state-qualifier": undefined,
      }),
    approvable && approvable.attributes.approved === "yes"
      ? tagEdit(source, approvable, { approved: "no" })
      : undefined,
  ];
  return edits.flatMap((edit) => edit ?? []);
}

/** A file with targets has to name their language. */
function languageEdits(source: string, root: XmlElement, language: string): Edit[] {
  if ((root.attributes.version ?? "").startsWith("2"))
    return root.attributes.trgLang
      ? []
      : [tagEdit(source, root, { trgLang: language })].flatMap((edit) => edit ?? []);
  const files = elementsOf(root).filter(
    (element) =>
      isElement(element) && element.name === "file" && !element.attributes["target-language"],
  );
  return files.flatMap((file) => tagEdit(source, file, { "target-language": language }) ?? []);
}

/** Sets attributes of a start tag, without touching its end: an empty target is opened there. */
function tagEdit(
  source: string,
  element: XmlElement,
  set: Readonly<Record<string, string | undefined>>,
): Edit | undefined {
  const before = source.slice(element.start, element.openEnd).replace(/\s*\/?>$/u, "");
  let tag = before;
  for (const [name, value] of Object.entries(set)) {
    const present = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`, "u");
    const written = value === undefined ? "" : ` ${name}="${xmlEscaped(value)}"`;
    tag = present.test(tag) ? tag.replace(present, () => written) : tag + written;
  }
  return tag === before
    ? undefined
    : { start: element.start, end: element.start + before.length, text: () => tag };
}
