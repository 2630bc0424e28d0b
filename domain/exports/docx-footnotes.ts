import { xmlEscaped } from "../formats/xml/xml-text";
import { directionOf } from "../languages/direction";
import type { ExportedNote } from "./export";

/** The footnotes of a Word document that is being written, numbered as they come. */
export class DocxFootnotes {
  readonly #notes: string[] = [];
  readonly #language: string;

  constructor(language: string) {
    this.#language = language;
  }

  /** What stands in the text where the published ones among these notes belong. */
  marksOf(notes: readonly ExportedNote[] = []): string {
    const published = notes.filter(({ audience }) => audience === "published");
    return published.map(({ text }) => this.#mark(text)).join("");
  }

  /** `word/footnotes.xml`. */
  xml(): string {
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${LINES}${this.#notes.join("")}</w:footnotes>`;
  }

  #mark(text: string): string {
    const id = this.#notes.length + 1;
    const isMirrored = directionOf(this.#language) === "rtl";
    const tag = xmlEscaped(this.#language);
    const said = isMirrored ? `<w:rtl/><w:lang w:bidi="${tag}"/>` : `<w:lang w:val="${tag}"/>`;
    this.#notes.push(
      `<w:footnote w:id="${id}"><w:p><w:pPr>${isMirrored ? "<w:bidi/>" : ""}</w:pPr><w:r><w:rPr>${RAISED}</w:rPr><w:footnoteRef/></w:r><w:r><w:rPr>${said}</w:rPr><w:t xml:space="preserve"> ${xmlEscaped(text)}</w:t></w:r></w:p></w:footnote>`,
    );
    return `<w:r><w:rPr>${RAISED}</w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;
  }
}

const RAISED = '<w:vertAlign w:val="superscript"/>';

/** Between the text and its notes. */
const LINES =
  '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>';
