import { bracketed } from "../bracketed";
import type { Rendering, Writing } from "../format";
import type { XmlElement } from "../xml/tree";
import { named } from "../xml/xml-text";
import type { Dressing } from "./direction";
import { RUN_ORDER } from "./names";
import type { OpenPart, Package } from "./package";
import type { Place } from "./places";
import { withProperties, xmlOf } from "./properties";
import { run } from "./run";
import { settingOf } from "./styles";

/** The texts for the paragraphs of a part, and what stands behind each of them to lead to its notes. */
export type Marked = {
  readonly renderings: readonly Rendering[];
  readonly marks: ReadonlyMap<Place, readonly string[]>;
};

/** Footnotes that a document did not have, numbered on after those it has. */
export class AddedFootnotes {
  readonly #notes: string[] = [];
  readonly #first: number;
  readonly #look: Look;

  constructor({ parts, styles }: Pick<Package, "parts" | "styles">, dressing: Dressing) {
    this.#first = 1 + highestId(parts.find(isFootnotes));
    this.#look = lookOf(styles, dressing);
  }

  /** `w:footnote` elements, for the part that holds them. */
  get xml(): string {
    return this.#notes.join("");
  }

  /** Word wants footnotes in its running text only: in headers, notes and boxes they come in brackets. */
  marked(
    { part, places }: { readonly part: OpenPart; readonly places: readonly Place[] },
    { renderings, footnotes = [] }: Pick<Writing, "renderings" | "footnotes">,
  ): Marked {
    const marks = new Map<Place, readonly string[]>();
    const told = places.map((place, at): Rendering => {
      const texts = renderings[at];
      if (part.root.name !== "w:document" || isBoxed(place.element))
        return texts && bracketed(texts, footnotes[at]);
      if (texts)
        marks.set(
          place,
          (footnotes[at] ?? []).map((notes) => this.marksOf(notes)),
        );
      return texts;
    });
    return { renderings: told, marks };
  }

  /** What stands in the text where these notes belong. */
  marksOf(notes: readonly string[]): string {
    return notes.map((note) => this.#mark(note)).join("");
  }

  #mark(text: string): string {
    const { paragraph, words, raised } = this.#look;
    const id = this.#first + this.#notes.length;
    this.#notes.push(
      `<w:footnote w:id="${id}"><w:p>${paragraph}<w:r>${raised}<w:footnoteRef/></w:r>${words(` ${text}`)}</w:p></w:footnote>`,
    );
    return `<w:r>${raised}<w:footnoteReference w:id="${id}"/></w:r>`;
  }
}

export function isFootnotes({ root }: OpenPart): boolean {
  return root.name === "w:footnotes";
}

function highestId(part: OpenPart | undefined): number {
  const notes = part ? Array.from(named(part.root, "w:footnote")) : [];
  return notes.reduce((most, note) => Math.max(most, Number(note.attributes["w:id"]) || 0), 0);
}

function isBoxed(element: XmlElement): boolean {
  for (let around = element.parent; around; around = around.parent)
    if (around.name === "w:txbxContent") return true;
  return false;
}

/** `w:pPr` and the words of a note, and `w:rPr` of the mark that leads to it. */
type Look = {
  readonly paragraph: string;
  readonly words: (text: string) => string;
  readonly raised: string;
};

/** In the document's own styles for notes, where it has them. */
function lookOf(styles: XmlElement | undefined, dressing: Dressing): Look {
  const [note, mark] = ["footnote text", "footnote reference"].map((name) => idOf(styles, name));
  const style = note ? [{ name: "w:pStyle", xml: `<w:pStyle w:val="${note}"/>` }] : [];
  const paragraph = xmlOf(dressing.paragraph(style));
  const raised = withProperties(
    dressing.run([]),
    mark
      ? { "w:rStyle": `<w:rStyle w:val="${mark}"/>` }
      : { "w:vertAlign": '<w:vertAlign w:val="superscript"/>' },
    RUN_ORDER,
  );
  return {
    paragraph: paragraph === "" ? "" : `<w:pPr>${paragraph}</w:pPr>`,
    words: (text) => run(text, dressing.run([])),
    raised: `<w:rPr>${xmlOf(raised)}</w:rPr>`,
  };
}

function idOf(styles: XmlElement | undefined, name: string): string | undefined {
  const found = styles ? Array.from(named(styles, "w:style")) : [];
  const style = found.find((one) => settingOf(one, "w:name").toLowerCase() === name);
  return style?.attributes["w:styleId"]?.replace(/[<>&"]/gu, "");
}
