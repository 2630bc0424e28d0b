import type { Edit } from "../splice";
import type { XmlElement } from "../xml/tree";
import { childNamed } from "../xml/xml-text";
import type { Dressing } from "./direction";
import { propertiesOf, xmlOf } from "./properties";

/** The tables around changed paragraphs run the way the language does. */
export function tableEdits(
  source: string,
  changed: readonly XmlElement[],
  dressing: Dressing,
): Edit[] {
  const tables = new Set(changed.flatMap(tablesAround));
  return [...tables].flatMap((table): Edit[] => {
    const properties = childNamed(table, "w:tblPr");
    if (!properties) return [];
    const before = propertiesOf(source, properties);
    const dressed = dressing.table(before);
    if (xmlOf(dressed) === xmlOf(before)) return [];
    const xml = `<w:tblPr>${xmlOf(dressed)}</w:tblPr>`;
    return [{ start: properties.start, end: properties.end, text: () => xml }];
  });
}

function tablesAround(element: XmlElement): XmlElement[] {
  const tables: XmlElement[] = [];
  for (let holder = element.parent; holder; holder = holder.parent)
    if (holder.name === "w:tbl") tables.push(holder);
  return tables;
}
