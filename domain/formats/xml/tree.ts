/** An element and where it stands. Names have the prefix we know their namespace by. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly parent: XmlElement | undefined;
  /** Of the start tag, behind it, of the end tag, behind that. */
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
};

export type XmlText = { readonly text: string; readonly start: number; readonly end: number };
export type XmlNode = XmlElement | XmlText;

export function isElement(node: XmlNode): node is XmlElement {
  return "children" in node;
}

/** An element while it is being read. */
export type Growing = { -readonly [key in keyof XmlElement]: XmlElement[key] } & {
  children: XmlNode[];
  parent: Growing | undefined;
};

/** One that has begun. Where it is empty it ends where its start tag does. */
export function begun(
  name: string,
  attributes: XmlElement["attributes"],
  at: { parent: Growing | undefined; start: number; openEnd: number },
): Growing {
  return { name, attributes, children: [], ...at, closeStart: at.openEnd, end: at.openEnd };
}

/** Deeper is nothing that anybody wrote. */
export const DEEPEST = 500;
