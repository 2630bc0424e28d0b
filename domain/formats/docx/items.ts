import { isElement, type XmlElement } from "../xml/tree";
import { childNamed, elementsOf, named, textInside } from "../xml/xml-text";
import { type Property, propertiesOf } from "./properties";

/** Content of a paragraph, in order. */
export type Item = TextItem | WholeItem | WrapperItem;

/** Text of one formatting. */
export type TextItem = {
  readonly type: "text";
  text: string;
  /** Equal for runs that look equal. */
  readonly key: string;
  readonly properties: readonly Property[];
};

/** What goes through a translation in one piece: a picture, a note's reference, a page number. */
export type WholeItem = {
  readonly type: "whole";
  readonly label: string;
  readonly atoms: readonly Atom[];
};

/** A link or a control around other content. Its markup stands in the two stretches. */
export type WrapperItem = {
  readonly type: "wrapper";
  readonly label: string;
  readonly inner: readonly Item[];
  readonly open: readonly Atom[] | readonly [number, number];
  readonly close: readonly Atom[] | readonly [number, number];
};

/** A piece of a run, or an element beside the runs. */
export type Atom = { readonly run: XmlElement | undefined; readonly element: XmlElement };

export type Content = {
  readonly items: readonly Item[];
  /** Bookmarks, comment anchors, parts of fields that run on: no codes, they stay at the ends. */
  readonly before: readonly Atom[];
  readonly behind: readonly Atom[];
  readonly isTracked: boolean;
};

/** What a paragraph holds. Its runs are taken apart into atoms first, since fields run across them. */
export function contentOf(source: string, paragraph: XmlElement): Content {
  const collected: Collected = { source, before: [], behind: [], hasText: false };
  const elements = elementsOf(paragraph);
  const items = itemsIn(atomsIn(elements), collected);
  const { before, behind } = collected;
  return { items, before, behind, isTracked: isTracked(elements) };
}

type Collected = {
  readonly source: string;
  readonly before: Atom[];
  readonly behind: Atom[];
  hasText: boolean;
};

function isTracked(elements: readonly XmlElement[]): boolean {
  return elements.some(
    (element) =>
      TRACKED.has(element.name) || (HOLDERS.has(element.name) && isTracked(elementsOf(element))),
  );
}

function atomsIn(elements: readonly XmlElement[]): Atom[] {
  return elements.flatMap((element): Atom[] => {
    const { name } = element;
    if (name === "w:r")
      return elementsOf(element).map((child) => ({ run: element, element: child }));
    if (TRANSPARENT.has(name)) return atomsIn(elementsOf(element));
    return DROPPED.has(name) ? [] : [{ run: undefined, element }];
  });
}

function itemsIn(atoms: readonly Atom[], collected: Collected): Item[] {
  const items: Item[] = [];
  for (let at = 0; at < atoms.length; at++) {
    const end = fieldEnd(atoms, at);
    if (end !== undefined) items.push(field(atoms.slice(at, end + 1), collected));
    else for (const atom of atoms.slice(at, at + 1)) add(items, atom, collected);
    at = end ?? at;
  }
  return items;
}

function add(items: Item[], atom: Atom, collected: Collected): void {
  const { run, element } = atom;
  const text = run && textOf(element);
  if (text !== undefined) addText(items, { text, run }, collected);
  else if (ENDS.has(element.name)) collected.behind.push(atom);
  else if (STARTS.has(element.name))
    (collected.hasText ? collected.behind : collected.before).push(atom);
  else items.push(...itemOf(atom, collected));
}

function itemOf(atom: Atom, collected: Collected): Item[] {
  const { element } = atom;
  if (DROPPED.has(element.name)) return [];
  if (element.name === "w:fldSimple") return [simpleField(atom)];
  if (WRAPPERS.has(element.name)) return [wrapper(element, collected)];
  return [{ type: "whole", label: labelOf(element), atoms: [atom] }];
}

type Piece = { readonly text: string; readonly run: XmlElement | undefined };

function addText(items: Item[], { text, run }: Piece, collected: Collected): void {
  if (text === "") return;
  if (text.trim() !== "") collected.hasText = true;
  const properties = propertiesOf(collected.source, childNamed(run, "w:rPr"));
  const key = keyOf(properties);
  const last = items.at(-1);
  const isBlank = text.trim() === "" && !/<w:(?:u|highlight|shd|strike)\b/u.test(key);
  if (last?.type === "text" && (last.key === key || isBlank)) last.text += text;
  else items.push({ type: "text", text, key, properties });
}

function wrapper(element: XmlElement, collected: Collected): WrapperItem {
  const content = childNamed(element, "w:sdtContent") ?? element;
  return {
    type: "wrapper",
    label: element.name === "w:hyperlink" ? "a" : element.name.slice(2),
    inner: itemsIn(
      atomsIn(elementsOf(content).filter(({ name }) => !name.endsWith("Pr"))),
      collected,
    ),
    open: [element.start, content.openEnd],
    close: [content.closeStart, element.end],
  };
}

/** A link made of field characters is a wrapper; any other field is one piece that shows its result. */
function field(atoms: readonly Atom[], collected: Collected): Item {
  const split = atoms.findIndex((atom) => isField(atom, "separate"));
  const code = textOfAtoms(atoms.slice(1, split < 0 ? -1 : split)).trim();
  if (split < 0 || !/^HYPERLINK\b/u.test(code))
    return { type: "whole", label: shown(atoms.slice(split + 1), code), atoms };
  return {
    type: "wrapper",
    label: "a",
    inner: itemsIn(atoms.slice(split + 1, -1), collected),
    open: atoms.slice(0, split + 1),
    close: atoms.slice(-1),
  };
}

function textOfAtoms(atoms: readonly Atom[]): string {
  return atoms.map(({ element }) => textInside(element)).join("");
}

function simpleField(atom: Atom): WholeItem {
  const result = Array.from(named(atom.element, "w:t"), (element) => ({ run: undefined, element }));
  return {
    type: "whole",
    label: shown(result, atom.element.attributes["w:instr"] ?? ""),
    atoms: [atom],
  };
}

function shown(atoms: readonly Atom[], code: string): string {
  const result = atoms
    .map(({ element }) => (element.name === "w:t" ? textInside(element) : ""))
    .join("")
    .trim();
  return result !== "" && result.length <= 40 ? result : (code.trim().split(/\s/u)[0] ?? "field");
}

function isField({ element }: Atom, type: string): boolean {
  return element.name === "w:fldChar" && element.attributes["w:fldCharType"] === type;
}

/** Which atom ends the field that begins at `at`, when one does, and in this paragraph. */
function fieldEnd(atoms: readonly Atom[], at: number): number | undefined {
  const first = atoms[at];
  if (!first || !isField(first, "begin")) return undefined;
  let depth = 0;
  const end = atoms.findIndex((atom, index) => {
    if (index < at) return false;
    if (isField(atom, "begin")) depth++;
    if (isField(atom, "end")) depth--;
    return depth === 0;
  });
  return end < 0 ? undefined : end;
}

function textOf(element: XmlElement): string | undefined {
  if (element.name === "w:t")
    return element.children.map((node) => (isElement(node) ? "" : node.text)).join("");
  if (element.name === "w:br")
    return (element.attributes["w:type"] ?? "textWrapping") === "textWrapping" ? "\n" : undefined;
  return CHARACTERS[element.name];
}

const CHARACTERS: Record<string, string> = {
  "w:tab": "\t",
  "w:cr": "\n",
  "w:noBreakHyphen": "\u2011",
  "w:softHyphen": "\u00ad",
};

const names = (list: string) =>
  new Set(list.split(" ").map((name) => (name.includes(":") ? name : `w:${name}`)));

const TRACKED = names("ins moveTo del moveFrom");
const HOLDERS = names("hyperlink sdt sdtContent smartTag");
const TRANSPARENT = names("ins moveTo smartTag customXml");
const WRAPPERS = names("hyperlink sdt bdo dir");
const STARTS = names(
  "bookmarkStart commentRangeStart permStart moveFromRangeStart moveToRangeStart customXmlInsRangeStart footnoteRef endnoteRef annotationRef fldChar instrText",
);
const ENDS = names(
  "bookmarkEnd commentRangeEnd commentReference permEnd moveFromRangeEnd moveToRangeEnd customXmlInsRangeEnd",
);
const DROPPED = names(
  "pPr rPr proofErr lastRenderedPageBreak del moveFrom delText delInstrText smartTagPr customXmlPr",
);

const LABELS: Record<string, string> = {
  "w:footnoteReference": "fn",
  "w:endnoteReference": "en",
  "w:drawing": "img",
  "w:pict": "img",
  "mc:AlternateContent": "img",
  "m:oMath": "math",
  "w:br": "page",
};

function labelOf(element: XmlElement): string {
  const number = element.attributes["w:id"];
  return (
    (LABELS[element.name] ?? element.name.replace(/^\w+:/u, "")) +
    (LABELS[element.name]?.endsWith("n") && number ? ` ${number}` : "")
  );
}

/** Properties that readers do not see, or that go with the direction of the text. */
const UNSEEN = names("lang noProof rtl cs webHidden rPrChange ins del");

/** In a right-to-left run the complex-script twins are what readers see. */
function keyOf(properties: readonly Property[]): string {
  const isRtl = properties.some(({ name }) => name === "w:rtl");
  const seen = properties
    .filter(({ name }) => !UNSEEN.has(name) && !(isRtl ? WESTERN : COMPLEX).has(name))
    .map(({ xml }) => xml.replace(/^<w:(b|i|sz)Cs/u, "<w:$1").replace(/ w:hint="[^"]*"/u, ""));
  return seen.filter((xml) => xml !== "<w:rFonts/>").join("");
}

const WESTERN = names("b i sz");
const COMPLEX = names("bCs iCs szCs");
