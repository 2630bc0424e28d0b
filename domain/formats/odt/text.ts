import type { Code } from "../../codes/code";
import { coder } from "../../codes/coder";
import { tailOf } from "../tail-of";
import { isElement, type XmlElement, type XmlNode } from "../xml/tree";
import { elementsOf, textInside } from "../xml/xml-text";
import { ANCHORS, DROPPED, PAIRS } from "./names";
import { isUnseen, labelOfStyle, type Styles } from "./styles";

export type Stretch = readonly [start: number, end: number];

/** Where the markup of one code stands in the source. */
export type Span = { readonly open: Stretch; readonly close: Stretch | undefined };

export type Coded = {
  readonly text: string;
  readonly codes: readonly Code[];
  /** One for each code. */
  readonly spans: readonly Span[];
  /** Spans and links around all of it, outermost first: they stay, and are no codes. */
  readonly outer: readonly XmlElement[];
  /** Marks without text, which stay at the ends. */
  readonly before: readonly XmlElement[];
  readonly behind: readonly XmlElement[];
  readonly lead: string;
  readonly tail: string;
  readonly isFull: boolean;
};

/** What a paragraph says, with its markup as codes. `styles` are those of family `text`. */
export function codedText(source: string, paragraph: XmlElement, styles: Styles): Coded {
  return new Reader(source, styles).read(paragraph);
}

class Reader {
  readonly source: string;
  readonly styles: Styles;
  readonly codes = coder();
  readonly spans: Span[] = [];
  readonly before: XmlElement[] = [];
  readonly behind: XmlElement[] = [];
  readonly outer: XmlElement[] = [];
  hasText = false;

  constructor(source: string, styles: Styles) {
    this.source = source;
    this.styles = styles;
  }

  read(paragraph: XmlElement): Coded {
    const whole = this.sequence(this.unwrapped(paragraph.children));
    const lead = /^\s*/u.exec(whole)?.[0] ?? "";
    const tail = whole.trim() === "" ? "" : tailOf(whole);
    const text = whole.slice(lead.length, whole.length - tail.length);
    const { spans, outer, before, behind, codes } = this;
    return {
      text,
      codes: codes.codes,
      spans,
      outer,
      before,
      behind,
      lead,
      tail,
      isFull: codes.full,
    };
  }

  unwrapped(children: readonly XmlNode[]): readonly XmlNode[] {
    const saying = children.filter((node) => !isElement(node) || !isMark(node));
    const only = saying.length === 1 ? saying[0] : undefined;
    if (!only || !isElement(only) || !isPair(only)) return children;
    for (const mark of children.filter(isElement)) if (mark !== only) this.keep(mark);
    if (!isSeeThrough(only, this.styles)) this.outer.push(only);
    return this.unwrapped(only.children);
  }

  sequence(nodes: readonly XmlNode[]): string {
    return grouped(nodes)
      .map((group) => this.group(group))
      .join("");
  }

  group(nodes: readonly XmlNode[]): string {
    const [first] = nodes;
    if (first === undefined) return "";
    if (!isElement(first)) return this.text(first.text.replace(/[ \t\r\n]+/gu, " "));
    const elements = nodes.filter(isElement);
    return isPair(first)
      ? this.pair(first, elements)
      : elements.map((element) => this.alone(element)).join("");
  }

  pair(first: XmlElement, elements: readonly XmlElement[]): string {
    const children = elements.flatMap((element) => element.children);
    if (isSeeThrough(first, this.styles)) return this.sequence(children);
    const last = elements.at(-1) ?? first;
    const open: Stretch = [first.start, first.openEnd];
    const close: Stretch = [last.closeStart, last.end];
    this.spans.push({ open, close });
    const [raw, rawEnd] = [this.source.slice(...open), this.source.slice(...close)];
    const mark = { label: labelOf(first, this.styles), raw, rawEnd };
    return this.codes.pair(mark, () => this.sequence(children));
  }

  alone(element: XmlElement): string {
    const spaces = spacesOf(element);
    if (spaces !== undefined) return spaces;
    if (isMark(element)) {
      this.keep(element);
      return "";
    }
    const open: Stretch = [element.start, element.end];
    this.spans.push({ open, close: undefined });
    return this.codes.alone(labelOf(element, this.styles), this.source.slice(...open));
  }

  keep(element: XmlElement): void {
    if (!DROPPED.has(element.name)) (this.hasText ? this.behind : this.before).push(element);
  }

  text(value: string): string {
    this.hasText ||= value.trim() !== "";
    const count = this.codes.codes.length;
    const text = this.codes.text(value);
    for (let at = count; at < this.codes.codes.length; at++)
      this.spans.push({ open: [-1, -1], close: undefined });
    return text;
  }
}

function labelOf(element: XmlElement, styles: Styles): string {
  const { name, attributes } = element;
  if (name === "text:span") return labelOfStyle(styles, attributes["text:style-name"]);
  if (name === "text:note") return noteLabel(element);
  if (name.startsWith("draw:")) return "img";
  return isPair(element) ? name.slice(5) : shownBy(element);
}

function shownBy(element: XmlElement): string {
  const shown = textInside(element).trim();
  return shown !== "" && shown.length <= 40 ? shown : element.name.replace(/^[\w-]+:/u, "");
}

/** Neighbours that one program split in two and nobody sees: spans of the same style are one. */
function grouped(nodes: readonly XmlNode[]): XmlNode[][] {
  const groups: XmlNode[][] = [];
  for (const node of nodes) {
    const before = groups.at(-1);
    if (before?.[0] && isSameSpan(before[0], node)) before.push(node);
    else groups.push([node]);
  }
  return groups;
}

function isSameSpan(one: XmlNode, other: XmlNode): boolean {
  if (!isElement(one) || !isElement(other)) return false;
  const style = "text:style-name";
  return (
    one.name === "text:span" &&
    other.name === "text:span" &&
    one.attributes[style] === other.attributes[style]
  );
}

const isPair = ({ name, openEnd, end }: XmlElement) => PAIRS.has(name) && openEnd < end;
const isMark = ({ name }: XmlElement) => ANCHORS.has(name) || DROPPED.has(name);

function isSeeThrough({ name, attributes }: XmlElement, styles: Styles): boolean {
  return name === "text:span" && isUnseen(styles, attributes["text:style-name"]);
}

function spacesOf({ name, attributes, openEnd, end }: XmlElement): string | undefined {
  if (name === "text:tab") return "\t";
  if (name === "text:line-break") return "\n";
  if (name === "text:span" && openEnd === end) return "";
  if (name !== "text:s") return undefined;
  return " ".repeat(Math.min(MOST_SPACES, Math.max(1, Number(attributes["text:c"] ?? 1) || 1)));
}

/** A number in a file may say anything. */
const MOST_SPACES = 1_000;

function noteLabel(note: XmlElement): string {
  const citation = elementsOf(note).find(({ name }) => name === "text:note-citation");
  const prefix = note.attributes["text:note-class"] === "endnote" ? "en" : "fn";
  return `${prefix} ${citation ? textInside(citation).trim() : ""}`.trim();
}
