import type { Edit } from "../splice";
import type { XmlElement } from "../xml/tree";
import { named } from "../xml/xml-text";
import type { Dressing } from "./direction";
import { propertiesOf, xmlOf } from "./properties";

type Page = { readonly source: string; readonly root: XmlElement; readonly dressing: Dressing };

/** The columns of a section with changed paragraphs run the way the language does. */
export function sectionEdits(
  { source, root, dressing }: Page,
  changed: readonly XmlElement[],
): Edit[] {
  let from = 0;
  return Array.from(named(root, "w:sectPr")).flatMap((section): Edit[] => {
    const begin = from;
    from = section.end;
    if (!changed.some(({ start }) => start >= begin && start < section.end)) return [];
    const xml = sectionXml(section, { source, dressing });
    const { start, end } = section;
    return xml === source.slice(start, end) ? [] : [{ start, end, text: () => xml }];
  });
}

/** A section as it stands, but for its direction. */
export function sectionXml(section: XmlElement, { source, dressing }: Omit<Page, "root">): string {
  const before = propertiesOf(source, section);
  const dressed = dressing.section(before);
  const { start, end, openEnd, closeStart } = section;
  if (xmlOf(dressed) === xmlOf(before)) return source.slice(start, end);
  const tag = source.slice(start, openEnd).replace(/\s*\/>$/u, ">");
  const name = /^<([^\s>]+)/u.exec(tag)?.[1] ?? "w:sectPr";
  const close = closeStart < end ? source.slice(closeStart, end) : `</${name}>`;
  return tag + xmlOf(dressed) + close;
}
