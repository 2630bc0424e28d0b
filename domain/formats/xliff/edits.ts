import type { Code } from "../../codes/code";
import { mended } from "../../codes/mend";
import type { Paragraph, Writing } from "../format";
import { heldCodes } from "../held-codes";
import { rendered } from "../plain-text";
import type { Edit } from "../splice";
import { isElement, type XmlElement } from "../xml/tree";
import { elementsOf, xmlEscaped } from "../xml/xml-text";
import { statesOf } from "./states";
import type { Unit } from "./text-unit";

type Page = {
  readonly source: string;
  readonly root: XmlElement;
  readonly units: readonly Unit[];
  readonly paragraphs: readonly Paragraph[];
};

export function unitEdits(
  { source, root, units, paragraphs }: Page,
  { language, renderings, statuses = [] }: Writing,
): Edit[] {
  const begun = new Set(units.flatMap(({ before }, at) => (renderings[at] ? [before] : [])));
  const edits = units.flatMap((unit, at): Edit[] => {
    const texts = renderings[at];
    if (unit.segment && begun.has(unit.before))
      return [
        newSegment(
          source,
          unit,
          texts ? targetXml(texts, heldCodes(paragraphs, renderings, at)) : "",
        ),
      ];
    if (texts === undefined) return [];
    const written = targetXml(texts, heldCodes(paragraphs, renderings, at));
    const status = written === "" ? "untranslated" : statuses[at];
    const sets = statesOf(unit, status);
    const states = [...sets].flatMap(([element, set]) => tagEdit(source, element, set) ?? []);
    return [targetEdit(source, unit, written), ...states];
  });
  return [...once(edits), ...languageEdits(source, root, language)];
}

/** Segments of one unit have its tag in common. */
function once(edits: readonly Edit[]): Edit[] {
  const tags = new Map(
    edits.filter(({ start, end }) => start < end).map((edit) => [edit.start, edit]),
  );
  return edits.filter((edit) => edit.start === edit.end || tags.get(edit.start) === edit);
}

/** The segments of a target that is not there yet come together as one. */
function newSegment(source: string, { before, segment }: Unit, written: string): Edit {
  const tag = prefixAt(source, before);
  const open = segment?.first ? `<${tag}target>` : "";
  const close = segment?.last ? `</${tag}target>` : "";
  const mid = xmlEscaped(segment?.mid ?? "");
  const text = `${open}<${tag}mrk mtype="seg" mid="${mid}">${written}</${tag}mrk>${close}`;
  return { start: before.end, end: before.end, text: () => text };
}

const prefixAt = (source: string, { start }: XmlElement) =>
  /^<([^\s:>/]+:)?/u.exec(source.slice(start, start + 200))?.[1] ?? "";

function targetXml(texts: readonly string[], codes: readonly Code[]): string {
  return mended(texts, codes)
    .map((pieces) => rendered(pieces, xmlEscaped))
    .join("\n\n");
}

function targetEdit(source: string, { target, before }: Unit, written: string): Edit {
  if (!target) {
    const tag = prefixAt(source, before);
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
