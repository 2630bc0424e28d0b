import { type Mended, mended } from "../../codes/mend";
import type { Rendering } from "../format";
import { held, heldCodes } from "../held-codes";
import type { Cut, Edit } from "../splice";
import { tagWith } from "../xml/tag-with";
import type { XmlElement } from "../xml/tree";
import { elementsOf, xmlEscaped } from "../xml/xml-text";
import type { Place } from "./places";
import type { Span, Stretch } from "./text";

export type PartPage = {
  readonly source: string;
  readonly places: readonly Place[];
  /** The style a translated paragraph gets instead of the one it has. */
  readonly dressed: (style: string | undefined) => string | undefined;
  /** Behind each text of each rendering: its footnotes. */
  readonly marks: readonly (readonly string[])[];
};

export function partEdits(page: PartPage, renderings: readonly Rendering[]): Edit[] {
  const { places } = page;
  const paragraphs = places.map(({ paragraph }) => paragraph);
  const spans = places.map(({ coded }) => coded.spans);
  return places.flatMap((place, at): Edit[] => {
    const texts = renderings[at];
    if (texts === undefined) return [];
    const inside = insideOf(places, at);
    if (texts.length === 0) return [leftOut(page, place, inside)];
    const pieces = mended(texts, heldCodes(paragraphs, renderings, at));
    const noted = { ...place, marks: page.marks[at] ?? [] };
    const own = { spans: held(spans, renderings, at), inside };
    const { start, end } = place.element;
    return [
      { start, end, text: (cut) => paragraphsXml(page, noted, spelledAll(pieces, own, cut), cut) },
    ];
  });
}

/** Notes and boxes inside a paragraph hold paragraphs of their own. */
function insideOf(places: readonly Place[], at: number): Stretch[] {
  const end = places[at]?.element.end ?? 0;
  const inside: Stretch[] = [];
  for (let next = at + 1; (places[next]?.element.start ?? end) < end; next++) {
    const element = places[next]?.element;
    if (element) inside.push([element.start, element.end]);
  }
  return inside;
}

type Own = { readonly spans: readonly Span[]; readonly inside: readonly Stretch[] };

/** The texts as markup; what holds other paragraphs comes back behind the last even when it was lost. */
function spelledAll(texts: readonly (readonly Mended[])[], { spans, inside }: Own, cut: Cut) {
  const used = new Set(texts.flat().map((piece) => (piece.type === "text" ? 0 : piece.code.id)));
  const lost = spans.filter((span, at) => !used.has(at + 1) && holds(span, inside));
  const written = texts.map((pieces) => spelled(pieces, spans, cut));
  return [...written.slice(0, -1), written.at(-1) + lost.map(({ open }) => cut(...open)).join("")];
}

function holds({ open, close }: Span, inside: readonly Stretch[]): boolean {
  return close === undefined && inside.some(([start, end]) => start >= open[0] && end <= open[1]);
}

function spelled(pieces: readonly Mended[], spans: readonly Span[], cut: Cut): string {
  return pieces
    .map((piece, at) => {
      if (piece.type === "text") return textXml(piece.text, at === 0);
      const span = spans[piece.code.id - 1];
      const stretch = piece.type === "close" ? span?.close : span?.open;
      return stretch === undefined || stretch[0] < 0 ? "" : cut(...stretch);
    })
    .join("");
}

/** OpenDocument sees one space where several stand, and none at the start of a paragraph. */
export function textXml(text: string, isFirst: boolean): string {
  return xmlEscaped(text)
    .replace(/ {2,}/gu, (spaces) => ` <text:s text:c="${spaces.length - 1}"/>`)
    .replace(/^ /u, isFirst ? "<text:s/>" : " ")
    .replace(/\t/gu, "<text:tab/>")
    .replace(/\n/gu, "<text:line-break/>");
}

type Noted = Place & { readonly marks?: readonly string[] };

/** One paragraph for each text: the first keeps the marks before the text, the last those behind. */
function paragraphsXml(page: PartPage, place: Noted, bodies: readonly string[], cut: Cut): string {
  const { element, coded, marks = [] } = place;
  const { source } = page;
  const set = { "text:style-name": page.dressed(element.attributes["text:style-name"]) };
  const open =
    set["text:style-name"] === undefined ? cutOpen(source, element) : tagWith(source, element, set);
  const cloned = open.replace(/\s+(?:xml|text):id="[^"]*"/gu, "");
  const close = source.slice(element.closeStart, element.end);
  const outside = (elements: readonly XmlElement[]) =>
    elements.map(({ start, end }) => cut(start, end)).join("");
  const around = (inner: string) =>
    coded.outer.reduceRight(
      (text, { start, openEnd, closeStart, end }) =>
        source.slice(start, openEnd) + text + source.slice(closeStart, end),
      inner,
    );
  const markAt = (at: number) => marks[at] ?? "";
  return bodies
    .map((body, at) => {
      const isLast = at === bodies.length - 1;
      const lead = at === 0 ? textXml(coded.lead, true) : "";
      const tail = isLast ? textXml(coded.tail, false) : "";
      return (
        (at === 0 ? open : cloned) +
        (at === 0 ? outside(coded.before) : "") +
        around(lead + body + tail) +
        markAt(at) +
        (isLast ? outside(coded.behind) : "") +
        close
      );
    })
    .join("");
}

const cutOpen = (source: string, { start, openEnd }: XmlElement) => source.slice(start, openEnd);

/** Places that are not valid without a paragraph keep an empty one; a list item goes with its only one. */
function leftOut(page: PartPage, place: Place, inside: readonly Stretch[]): Edit {
  const { element, coded } = place;
  const kept = coded.spans.filter((span) => holds(span, inside));
  const carries = kept.length + coded.before.length + coded.behind.length > 0;
  const isAlone = elementsOf(element.parent).length === 1;
  const holder = element.parent;
  if (!carries && isAlone && holder?.name === "text:list-item" && hasOthers(holder))
    return { start: holder.start, end: holder.end, text: () => "" };
  const bare: Place = { ...place, coded: { ...coded, lead: "", tail: "", outer: [] } };
  const emptied = (cut: Cut) =>
    paragraphsXml(page, bare, [kept.map(({ open }) => cut(...open)).join("")], cut);
  const isNeeded = isAlone && holder?.name !== "office:text";
  const { start, end } = element;
  return { start, end, text: (cut) => (carries || isNeeded ? emptied(cut) : "") };
}

function hasOthers(item: XmlElement): boolean {
  return elementsOf(item.parent).length > 1;
}
