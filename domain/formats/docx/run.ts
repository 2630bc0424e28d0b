import type { Nested } from "../../codes/nest";
import type { Cut } from "../splice";
import { childNamed, xmlEscaped } from "../xml/xml-text";
import type { Dressing } from "./direction";
import type { Atom, WrapperItem } from "./items";
import { type Property, xmlOf } from "./properties";
import type { Mark } from "./text";

/** What writing a text needs: the file, what its codes stand for, and the dress of the language. */
export type Ink = {
  readonly source: string;
  readonly marks: readonly Mark[];
  readonly dressing: Dressing;
  readonly cut: Cut;
};

/** A text as runs, with the properties of what stands around it where it says nothing else. */
export function runsOf(pieces: readonly Nested[], base: readonly Property[], ink: Ink): string {
  return pieces.map((piece) => one(piece, base, ink)).join("");
}

function one(piece: Nested, base: readonly Property[], ink: Ink): string {
  if (piece.type === "text") return run(piece.text, ink.dressing.run(base));
  const mark = ink.marks[piece.code.id - 1];
  if (mark?.type === "whole") return mark.atoms.map((atom) => atomXml(atom, ink)).join("");
  if (piece.type === "standalone" || mark === undefined) return "";
  if (mark.type === "format") return runsOf(piece.inner, mark.properties, ink);
  return around(mark.item, runsOf(piece.inner, mark.base, ink), ink);
}

/** Plain text with the given properties as one run. */
export function run(text: string, properties: readonly Property[]): string {
  if (text === "") return "";
  const dress = properties.length === 0 ? "" : `<w:rPr>${xmlOf(properties)}</w:rPr>`;
  const content = text.split(/([\t\n])/u).map((part) => CHARACTERS[part] ?? textXml(part));
  return `<w:r>${dress}${content.join("")}</w:r>`;
}

const CHARACTERS: Record<string, string> = { "\t": "<w:tab/>", "\n": "<w:br/>", "": "" };

function textXml(text: string): string {
  return `<w:t xml:space="preserve">${xmlEscaped(text)}</w:t>`;
}

/** Markup around a text, cut from the source with what is edited inside it. */
export function around({ open, close }: WrapperItem, inner: string, ink: Ink): string {
  return stretch(open, ink) + inner + stretch(close, ink);
}

function stretch(markup: WrapperItem["open"], ink: Ink): string {
  const [first, second] = markup;
  if (typeof first === "number") return ink.cut(first, Number(second));
  return (markup as readonly Atom[]).map((atom) => atomXml(atom, ink)).join("");
}

/** A piece of a run in a run of its own. */
export function atomXml({ run: holder, element }: Atom, { source, cut }: Ink): string {
  const xml = cut(element.start, element.end);
  if (!holder) return xml;
  const properties = childNamed(holder, "w:rPr");
  const dress = properties ? source.slice(properties.start, properties.end) : "";
  return `<w:r>${dress}${xml}</w:r>`;
}
