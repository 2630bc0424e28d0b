import { plain } from "../../codes/code";
import type { Paragraph, Problem } from "../format";
import type { XmlElement } from "../xml/tree";
import { elementsOf } from "../xml/xml-text";
import { type KindAndLevel, kindOfStyle, type Styles } from "./styles";
import { type Coded, codedText } from "./text";

/** A paragraph and the `text:p` or `text:h` it stands in. */
export type Place = {
  readonly paragraph: Paragraph;
  readonly element: XmlElement;
  readonly coded: Coded;
};

export type Part = {
  readonly name: string;
  readonly source: string;
  readonly styles: { readonly paragraph: Styles; readonly text: Styles };
};

const KINDS: Record<string, KindAndLevel> = {
  "text:list": { kind: "list-item" },
  "table:table-cell": { kind: "cell" },
  "text:note-body": { kind: "note" },
  "draw:text-box": { kind: "body" },
  "style:header": { kind: "caption" },
  "style:footer": { kind: "caption" },
  "style:header-left": { kind: "caption" },
  "style:footer-left": { kind: "caption" },
  "style:header-first": { kind: "caption" },
  "style:footer-first": { kind: "caption" },
};

/** Every paragraph below an element that holds text, in order. Comments are no text of the document. */
export function placesIn(part: Part, root: XmlElement): { places: Place[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const places: Place[] = [];
  walk(root, { kind: "body" });
  return { places, problems };

  function walk(element: XmlElement, around: KindAndLevel): void {
    for (const child of elementsOf(element)) {
      if (child.name === "text:tracked-changes") tracked(child);
      else if (child.name !== "office:annotation") visit(child, around);
    }
  }

  function visit(child: XmlElement, around: KindAndLevel): void {
    if (child.name === "text:p" || child.name === "text:h") meet(child, around);
    walk(child, KINDS[child.name] ?? around);
  }

  /** What was deleted stands apart from the text, and is not read. */
  function tracked(element: XmlElement): void {
    const count = elementsOf(element).length;
    if (count > 0)
      problems.push({ kind: "tracked-changes", place: part.name, quote: String(count) });
  }

  function meet(element: XmlElement, around: KindAndLevel): void {
    const coded = codedText(part.source, element, part.styles.text);
    const quote = plain(coded.text).slice(0, 200);
    if (quote.trim() === "") return;
    if (coded.isFull) {
      problems.push({ kind: "unsupported", place: part.name, quote });
      return;
    }
    const said = kindOf(element, around);
    places.push({ paragraph: { ...said, text: coded.text, codes: coded.codes }, element, coded });
  }

  function kindOf({ name, attributes }: XmlElement, around: KindAndLevel): KindAndLevel {
    if (name === "text:h") {
      const level = Number(attributes["text:outline-level"] ?? 1) || 1;
      return { kind: "heading", level: Math.min(6, Math.max(1, level)) };
    }
    const style = kindOfStyle(part.styles.paragraph, attributes["text:style-name"]);
    return around.kind === "body" || style?.kind === "heading" ? (style ?? around) : around;
  }
}
