import { mended } from "../../codes/mend";
import { nested } from "../../codes/nest";
import type { Rendering } from "../format";
import { endOfHeld, heldCodes } from "../held-codes";
import type { Cut, Edit } from "../splice";
import type { XmlElement } from "../xml/tree";
import { childNamed, elementsOf } from "../xml/xml-text";
import type { Dressing } from "./direction";
import { PARAGRAPH_ORDER } from "./names";
import type { Place } from "./places";
import { propertiesOf, withProperties, xmlOf } from "./properties";
import { around, atomXml, type Ink, run, runsOf } from "./run";
import { sectionXml } from "./sections";

export type PartPage = {
  readonly source: string;
  readonly places: readonly Place[];
  readonly dressing: Dressing;
  /** What stands behind each text of a paragraph to lead to its notes. */
  readonly marks: ReadonlyMap<Place, readonly string[]>;
};

/** The edits of one part. Text boxes are edited in both of the places they stand in. */
export function partEdits(page: PartPage, renderings: readonly Rendering[]): Edit[] {
  const { places } = page;
  const copies = places.map((place) => place.copies[0] ?? place);
  return [places, copies].flatMap((same, copy) => {
    const paragraphs = same.map(({ paragraph }) => paragraph);
    return same.flatMap((place, at): Edit[] => {
      const texts = renderings[at];
      if (texts === undefined || (copy === 1 && place === places[at])) return [];
      const { start, end } = place.element;
      const notes = page.marks.get(place) ?? [];
      if (texts.length === 0) return [leftOut(page, place)];
      // Nothing is made before its turn: of a long document that would stand twice in memory.
      const text = (cut: Cut) => {
        const pieces = mended(texts, heldCodes(paragraphs, renderings, at)).map(nested);
        const whole = same.slice(at, endOfHeld(renderings, at));
        const marks = whole.flatMap(({ coded }) => coded.marks);
        const bodies = (ink: Ink) =>
          pieces.map((piece, one) => runsOf(piece, place.coded.base, ink) + (notes[one] ?? ""));
        return paragraphsXml(place, bodies, { ...page, marks, cut });
      };
      return [{ start, end, text }];
    });
  });
}

type Opened = Pick<Place, "element" | "content" | "coded">;

/** One `w:p` for each text: the first keeps what stands before the text, the last what stands behind. */
function paragraphsXml(place: Opened, texts: (ink: Ink) => readonly string[], ink: Ink): string {
  const { element, content, coded } = place;
  const open = ink.source.slice(element.start, element.openEnd);
  const close = ink.source.slice(element.closeStart, element.end);
  const cloned = open.replace(/\s+w14:(?:paraId|textId)="[^"]*"/gu, "");
  const white = (text: string) => run(text, ink.dressing.run(coded.base));
  const bodies = texts(ink);
  return bodies
    .map((body, at) => {
      const isLast = at === bodies.length - 1;
      const before = at === 0 ? content.before.map((atom) => atomXml(atom, ink)).join("") : "";
      const behind = isLast ? content.behind.map((atom) => atomXml(atom, ink)).join("") : "";
      const text =
        (at === 0 ? white(coded.lead) : "") +
        body +
        (isLast ? white(coded.tail) + lostText(place, bodies.join(""), ink) : "");
      const wrapped = coded.outer.reduceRight((inner, item) => around(item, inner, ink), text);
      return (
        (at === 0 ? open : cloned) +
        paragraphProperties(element, isLast, ink) +
        before +
        wrapped +
        behind +
        close
      );
    })
    .join("");
}

/** A section ends with the last of the paragraphs. */
function paragraphProperties(
  element: XmlElement,
  isLast: boolean,
  { source, dressing }: Ink,
): string {
  const holder = childNamed(element, "w:pPr");
  const section = isLast ? childNamed(holder, "w:sectPr") : undefined;
  const own = withProperties(
    propertiesOf(source, holder),
    { "w:sectPr": section && sectionXml(section, { source, dressing }) },
    PARAGRAPH_ORDER,
  );
  const xml = xmlOf(dressing.paragraph(own));
  return xml === "" ? "" : `<w:pPr>${xml}</w:pPr>`;
}

/** Drawings that hold paragraphs of their own come back even when the translation lost them. */
function lostText({ coded }: Pick<Place, "coded">, written: string, ink: Ink): string {
  const boxes = coded.marks.filter(
    (mark) =>
      mark.type === "whole" &&
      mark.atoms.some(({ element }) =>
        ink.source.slice(element.start, element.end).includes("txbxContent"),
      ),
  );
  const xml = boxes.map((mark) =>
    mark.type === "whole" ? mark.atoms.map((atom) => atomXml(atom, ink)).join("") : "",
  );
  return xml.filter((one) => !written.includes(one)).join("");
}

/** A paragraph goes, unless its place needs one or it carries more than text: then it is emptied. */
function leftOut(page: PartPage, place: Place): Edit {
  const { element, content } = place;
  const { start, end } = element;
  const siblings = elementsOf(element.parent).filter(({ name }) => name === "w:p");
  const isNeeded =
    element.parent?.name !== "w:body" && (siblings[0] === element || siblings.at(-1) === element);
  const carries =
    content.before.length + content.behind.length > 0 ||
    childNamed(childNamed(element, "w:pPr"), "w:sectPr") !== undefined;
  const text = (cut: Cut) => {
    const bare = { element, content, coded: { ...place.coded, lead: "", tail: "", outer: [] } };
    const ink = { ...page, marks: place.coded.marks, cut };
    const boxes = lostText(place, "", ink);
    return isNeeded || carries || boxes !== "" ? paragraphsXml(bare, () => [""], ink) : "";
  };
  return { start, end, text };
}
