import type { ParagraphKind } from "../format";
import type { XmlElement } from "../xml/tree";
import { childNamed, elementsOf, named } from "../xml/xml-text";

export type Style = {
  readonly name: string;
  readonly element: XmlElement;
  readonly parent: string | undefined;
  /** Made by the program for one document, and not one of the styles a person chooses. */
  readonly isAutomatic: boolean;
};

/** The styles of one family, as a part of the package sees them. */
export type Styles = ReadonlyMap<string, Style>;

/** Later roots go before earlier ones: `content.xml` behind `styles.xml`. */
export function stylesIn(roots: readonly (XmlElement | undefined)[], family: string): Styles {
  const holders = roots.flatMap(elementsOf).filter(({ name }) => HOLDERS.has(name));
  const elements = holders.flatMap(elementsOf).filter(({ name }) => name === "style:style");
  const own = elements.filter(({ attributes }) => attributes["style:family"] === family);
  return new Map(own.map(styleOf).map((style) => [style.name, style]));
}

const HOLDERS = new Set(["office:styles", "office:automatic-styles"]);

function styleOf(element: XmlElement): Style {
  return {
    name: element.attributes["style:name"] ?? "",
    element,
    parent: element.attributes["style:parent-style-name"],
    isAutomatic: element.parent?.name === "office:automatic-styles",
  };
}

/** A style and those it is made after, nearest first. */
function* lineOf(styles: Styles, name: string | undefined): Generator<Style> {
  let style = name === undefined ? undefined : styles.get(name);
  for (let steps = 0; style && steps < 20; steps++) {
    yield style;
    style = style.parent === undefined ? undefined : styles.get(style.parent);
  }
}

/** What a style says, by itself or by what it is made after. */
export function settingOf(
  styles: Styles,
  name: string | undefined,
  attribute: string,
): string | undefined {
  for (const { element } of lineOf(styles, name))
    for (const properties of elementsOf(element)) {
      const value = properties.attributes[attribute];
      if (value !== undefined) return value;
    }
  return undefined;
}

export type KindAndLevel = { readonly kind: ParagraphKind; readonly level?: number };

const KINDS: readonly (readonly [name: RegExp, said: KindAndLevel])[] = [
  [/^Title$/u, { kind: "heading", level: 1 }],
  [/^Subtitle$/u, { kind: "heading", level: 2 }],
  [/^(?:Quot|Block_20_Quot)/u, { kind: "quotation" }],
  [/^(?:[Cc]aption|Illustration|Figure|Drawing|Table|Text)$/u, { kind: "caption" }],
  [/^(?:Foot|End)note$/u, { kind: "note" }],
  [/^List(?:_20_|$)/u, { kind: "list-item" }],
];

export function kindOfStyle(styles: Styles, name: string | undefined): KindAndLevel | undefined {
  for (const style of lineOf(styles, name)) {
    const found = KINDS.find(([pattern]) => pattern.test(style.name))?.[1];
    if (found) return found;
  }
  return undefined;
}

const LABELS: readonly (readonly [label: string, attribute: string, value: RegExp])[] = [
  ["b", "fo:font-weight", /^(?:bold|[6-9]00)$/u],
  ["i", "fo:font-style", /^(?:italic|oblique)$/u],
  ["u", "style:text-underline-style", /^(?!none)/u],
  ["s", "style:text-line-through-style", /^(?!none)/u],
  ["sup", "style:text-position", /^(?:super|[1-9])/u],
  ["sub", "style:text-position", /^(?:sub|-)/u],
];

export function labelOfStyle(styles: Styles, name: string | undefined): string {
  const labels = LABELS.filter(([, attribute, value]) =>
    value.test(settingOf(styles, name, attribute) ?? "none"),
  );
  return labels.map(([label]) => label).join(" ") || "span";
}

/** A style of revisions and languages only: readers see nothing of it. */
export function isUnseen(styles: Styles, name: string | undefined): boolean {
  const style = name === undefined ? undefined : styles.get(name);
  if (!style?.isAutomatic || style.parent !== undefined) return false;
  const properties = childNamed(style.element, "style:text-properties");
  return Object.keys(properties?.attributes ?? {}).every((attribute) => UNSEEN.test(attribute));
}

const UNSEEN =
  /rsid$|^(?:fo|style):(?:language|country|script|rfc-language-tag)(?:-asian|-complex)?$/u;

/** The first element of the name inside, wherever. */
export function firstNamed(root: XmlElement | undefined, name: string): XmlElement | undefined {
  return root ? named(root, name).next().value : undefined;
}
