import type { ParagraphKind } from "../format";
import type { XmlElement } from "../xml/tree";
import { childNamed, named } from "../xml/xml-text";

export type KindAndLevel = { readonly kind: ParagraphKind; readonly level?: number };

/** What the style of a paragraph says it is, by style id. */
export type Styles = ReadonlyMap<string, KindAndLevel>;

export function stylesIn(root: XmlElement | undefined): Styles {
  const elements = root ? Array.from(named(root, "w:style")) : [];
  const byId = new Map(elements.map((style) => [style.attributes["w:styleId"] ?? "", style]));
  const known = new Map<string, KindAndLevel>();
  for (const id of byId.keys()) {
    const kind = kindOf(id, byId);
    if (kind) known.set(id, kind);
  }
  return known;
}

/** Its own name and properties count first, then those of the styles it is based on. */
function kindOf(id: string, byId: ReadonlyMap<string, XmlElement>): KindAndLevel | undefined {
  let style = byId.get(id);
  for (let steps = 0; style && steps < 20; steps++) {
    const properties = childNamed(style, "w:pPr");
    const said = byName(settingOf(style, "w:name")) ?? outline(properties) ?? listed(properties);
    if (said) return said;
    style = byId.get(settingOf(style, "w:basedOn"));
  }
  return undefined;
}

function byName(name: string): KindAndLevel | undefined {
  const level = /^heading ([1-9])$/iu.exec(name)?.[1];
  if (level) return { kind: "heading", level: Math.min(6, Number(level)) };
  if (/^title$/iu.test(name)) return { kind: "heading", level: 1 };
  if (/^subtitle$/iu.test(name)) return { kind: "heading", level: 2 };
  if (/^caption$/iu.test(name)) return { kind: "caption" };
  if (/quot/iu.test(name)) return { kind: "quotation" };
  if (/^(?:foot|end)note text$/iu.test(name)) return { kind: "note" };
  return /^list\b/iu.test(name) ? { kind: "list-item" } : undefined;
}

/** Nine outline levels, and a tenth for running text. */
export function outline(properties: XmlElement | undefined): KindAndLevel | undefined {
  const level = Number(settingOf(properties, "w:outlineLvl") || "9");
  return level < 9 ? { kind: "heading", level: Math.min(6, level + 1) } : undefined;
}

export function listed(properties: XmlElement | undefined): KindAndLevel | undefined {
  const id = settingOf(childNamed(properties, "w:numPr"), "w:numId");
  return id !== "" && id !== "0" ? { kind: "list-item" } : undefined;
}

export function settingOf(element: XmlElement | undefined, name: string): string {
  return childNamed(element, name)?.attributes["w:val"] ?? "";
}
