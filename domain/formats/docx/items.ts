import { isElement, type XmlElement } from "../xml/read-xml";
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

export function contentOf(source: string, paragraph: XmlElement): Content {
  const before: Atom[] = [];
  const behind: Atom[] = [];
  const state = { isTracked: false, hasText: false };
  const items = itemsIn(atomsIn(elementsOf(paragraph)));
  return { items, before, behind, isTracked: state.isTracked };

  function atomsIn(elements: readonly XmlElement[]): Atom[] {
    return elements.flatMap((element): Atom[] => {
      if (TRACKED_OUT.has(element.name) || TRACKED_IN.has(element.name)) state.isTracked = true;
      if (element.name === "w:r")
        return elementsOf(element).map((child) => ({ run: element, element: child }));
      if (TRANSPARENT.has(element.name)) return atomsIn(elementsOf(element));
      return DROPPED.has(element.name) ? [] : [{ run: undefined, element }];
    });
  }

  function itemsIn(atoms: readonly Atom[]): Item[] {
    const items: Item[] = [];
    for (let at = 0; at < atoms.length; at++) {
      const atom = atoms[at];
      if (!atom) continue;
      const end = isField(atom, "begin") ? fieldEnd(atoms, at) : undefined;
      if (end === undefined) add(items, atom);
      else items.push(field(atoms.slice(at, end + 1)));
      at = end ?? at;
    }
    return items;
  }

  function add(items: Item[], atom: Atom): void {
    const { run, element } = atom;
    const text = run && textOf(element);
    if (text !== undefined) addText(items, text, run);
    else if (ENDS.has(element.name)) behind.push(atom);
    else if (STARTS.has(element.name)) (state.hasText ? behind : before).push(atom);
    else if (element.name === "w:fldSimple") items.push(simpleField(atom));
    else if (WRAPPERS.has(element.name)) items.push(wrapper(element));
    else if (!DROPPED.has(element.name))
      items.push({ type: "whole", label: labelOf(element), atoms: [atom] });
  }

  function addText(items: Item[], text: string, run: XmlElement | undefined): void {
    if (text === "") return;
    if (text.trim() !== "") state.hasText = true;
    const properties = propertiesOf(source, childNamed(run, "w:rPr"));
    const key = keyOf(properties);
    const last = items.at(-1);
    const isBlank = text.trim() === "" && !/<w:(?:u|highlight|shd|strike)\b/u.test(key);
    if (last?.type === "text" && (last.key === key || isBlank)) last.text += text;
    else items.push({ type: "text", text, key, properties });
  }

  function wrapper(element: XmlElement): WrapperItem {
    const holder = element.name === "w:sdt" ? childNamed(element, "w:sdtContent") : element;
    const content = holder ?? element;
    return {
      type: "wrapper",
      label: element.name === "w:hyperlink" ? "a" : element.name.slice(2),
      inner: itemsIn(atomsIn(elementsOf(content).filter(({ name }) => !name.endsWith("Pr")))),
      open: [element.start, content.openEnd],
      close: [content.closeStart, element.end],
    };
  }

  /** A link made of field characters is a wrapper; any other field is one piece that shows its result. */
  function field(atoms: readonly Atom[]): Item {
    const split = atoms.findIndex((atom) => isField(atom, "separate"));
    const code = atoms
      .slice(1, split < 0 ? -1 : split)
      .map(({ element }) => textInside(element))
      .join("")
      .trim();
    if (split < 0 || !/^HYPERLINK\b/u.test(code))
      return { type: "whole", label: shown(atoms.slice(split + 1), code), atoms };
    return {
      type: "wrapper",
      label: "a",
      inner: itemsIn(atoms.slice(split + 1, -1)),
      open: atoms.slice(0, split + 1),
      close: atoms.slice(-1),
    };
  }
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

/** Which atom ends the field that begins at `at`, when it ends in this paragraph. */
function fieldEnd(atoms: readonly Atom[], at: number): number | undefined {
  let depth = 0;
  for (let next = at; next < atoms.length; next++) {
    const atom = atoms[next];
    if (!atom) continue;
    if (isField(atom, "begin")) depth++;
    if (isField(atom, "end")) depth--;
    if (depth === 0) return next;
  }
  return undefined;
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

const TRACKED_IN = names("ins moveTo");
const TRACKED_OUT = names("del moveFrom delText");
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
const UNSEEN = names("lang noProof rtl cs webHidden bCs iCs szCs rPrChange ins del");

function keyOf(properties: readonly Property[]): string {
  const seen = properties
    .filter(({ name }) => !UNSEEN.has(name))
    .map(({ xml }) => xml.replace(/ w:hint="[^"]*"/u, ""));
  return seen.filter((xml) => xml !== "<w:rFonts/>").join("");
}
