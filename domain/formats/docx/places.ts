import { plain } from "../../codes/code";
import type { Paragraph, Problem } from "../format";
import type { XmlElement } from "../xml/tree";
import { childNamed, elementsOf } from "../xml/xml-text";
import { type Content, contentOf } from "./items";
import { type KindAndLevel, listed, outline, type Styles, settingOf } from "./styles";
import { type Coded, codedText } from "./text";

/** A paragraph and the `w:p` it stands in. */
export type Place = {
  readonly paragraph: Paragraph;
  readonly element: XmlElement;
  /** Read anew where they were not the last to be asked for: of a long document they are most of the memory. */
  readonly content: Content;
  readonly coded: Coded;
  /** The same paragraph again, in the drawing for older programs. */
  readonly copies: Place[];
};

export type Part = {
  readonly name: string;
  readonly source: string;
  readonly root: XmlElement;
  /** What all its paragraphs are, or nothing where each tells it itself. */
  readonly kind?: Paragraph["kind"];
};

/** Every paragraph of a part that holds text. A text box stands twice in the file and is read once. */
export function placesIn(part: Part, styles: Styles): { places: Place[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const opened = opener(part.source);
  const places = walk(part.root, false);
  return { places, problems };

  function walk(element: XmlElement, inCell: boolean): Place[] {
    return elementsOf(element).flatMap((child): Place[] => {
      if (child.name === "mc:AlternateContent") return alternatives(child, inCell);
      const inner = walk(
        child,
        child.name === "w:tc" || (inCell && child.name !== "w:txbxContent"),
      );
      return child.name === "w:p" ? [...placeOf(child, inCell), ...inner] : inner;
    });
  }

  function alternatives(element: XmlElement, inCell: boolean): Place[] {
    const [first = [], second = []] = ["mc:Choice", "mc:Fallback"].map((name) => {
      const alternative = childNamed(element, name);
      return alternative ? walk(alternative, inCell) : [];
    });
    if (first.length === 0) return second;
    if (!isSame(first, second)) return first;
    for (const [at, place] of first.entries()) place.copies.push(...second.slice(at, at + 1));
    return first;
  }

  function placeOf(element: XmlElement, inCell: boolean): Place[] {
    const { content, coded } = opened(element);
    const quote = plain(coded.text).slice(0, 200);
    if (quote.trim() === "") return [];
    if (content.isTracked) problems.push({ kind: "tracked-changes", place: part.name, quote });
    if (coded.isFull) {
      problems.push({ kind: "unsupported", place: part.name, quote });
      return [];
    }
    const said = kindOf(element, inCell);
    const paragraph: Paragraph = { ...said, text: coded.text, codes: coded.codes };
    return [new OpenablePlace(paragraph, element, opened)];
  }

  function kindOf(element: XmlElement, inCell: boolean): KindAndLevel {
    if (part.kind) return { kind: part.kind };
    const properties = childNamed(element, "w:pPr");
    const style = styles.get(settingOf(properties, "w:pStyle"));
    const own = outline(properties) ?? listed(properties) ?? style;
    if (own?.kind === "heading") return own;
    return inCell ? { kind: "cell" } : (own ?? { kind: "body" });
  }
}

type Opened = { readonly content: Content; readonly coded: Coded };
type Opener = (element: XmlElement) => Opened;

/** Reads what a paragraph holds, and keeps the last. */
function opener(source: string): Opener {
  let last: (Opened & { readonly element: XmlElement }) | undefined;
  return (element) => {
    if (last?.element === element) return last;
    const content = contentOf(source, element);
    last = { element, content, coded: codedText(source, content) };
    return last;
  };
}

class OpenablePlace implements Place {
  readonly paragraph: Paragraph;
  readonly element: XmlElement;
  readonly copies: Place[] = [];
  readonly #opened: Opener;

  constructor(paragraph: Paragraph, element: XmlElement, opened: Opener) {
    this.paragraph = paragraph;
    this.element = element;
    this.#opened = opened;
  }

  get content(): Content {
    return this.#opened(this.element).content;
  }

  get coded(): Coded {
    return this.#opened(this.element).coded;
  }
}

function isSame(one: readonly Place[], other: readonly Place[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ paragraph }, at) => paragraph.text === other[at]?.paragraph.text)
  );
}
