import { bracketed } from "../bracketed";
import type { Rendering, Writing } from "../format";
import type { XmlElement } from "../xml/tree";
import { named } from "../xml/xml-text";
import { textXml } from "./edits";
import type { Place } from "./places";

/** A footnote as markup, in the style that a translated note gets. */
type Note = (dressed: (style: string) => string | undefined) => string;

type WithNotes = {
  readonly renderings: readonly Rendering[];
  /** For each text of each rendering. */
  readonly notes: readonly (readonly (readonly Note[])[])[];
};

/**
 * Footnotes numbered on after those there are. OpenDocument has them in its running text only: in
 * headers, notes and boxes they come in brackets.
 */
export function withNotes(
  root: XmlElement,
  places: readonly Place[],
  { renderings, footnotes = [] }: Pick<Writing, "renderings" | "footnotes">,
): WithNotes {
  let number = Array.from(named(root, "text:note")).length;
  const isRunning = places.map(({ element }) => stands(element));
  return {
    renderings: renderings.map((texts, at) =>
      texts === undefined || isRunning[at] ? texts : bracketed(texts, footnotes[at]),
    ),
    notes: renderings.map((texts, at) =>
      texts === undefined || !isRunning[at]
        ? []
        : (footnotes[at] ?? []).map((told) => told.map((text) => noteOf(++number, text))),
    ),
  };
}

function noteOf(number: number, text: string): Note {
  return (dressed) =>
    `<text:note text:note-class="footnote"><text:note-citation>${number}</text:note-citation><text:note-body><text:p text:style-name="${dressed("Footnote")}">${textXml(text, true)}</text:p></text:note-body></text:note>`;
}

function stands(element: XmlElement): boolean {
  for (let around = element.parent; around; around = around.parent)
    if (CLOSED.has(around.name)) return false;
  return true;
}

const CLOSED: ReadonlySet<string> = new Set([
  "text:note-body",
  "draw:text-box",
  "office:master-styles",
]);
