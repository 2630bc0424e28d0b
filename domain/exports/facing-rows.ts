import type { Paragraph, ParagraphKind } from "../formats/format";
import { directionOf } from "../languages/direction";
import {
  type ExportedPassage,
  type ExportedVersion,
  type ExportWords,
  notesForReaders,
  textGivenOut,
} from "./export";
import { escapedHtml, inlineHtml } from "./inline-html";
import { saysItsTitle } from "./opening";
import { languageAttributes } from "./page-style";

/** Each passage with its source and its text beside each other, and the notes for readers at the end. */
export function facingRows(version: ExportedVersion, words: ExportWords) {
  const notes: string[] = [];
  const isTitled = saysItsTitle(version);
  const rows = version.passages.map((passage, at) =>
    row(passage, { version, words, notes, isTitle: isTitled && at === 0 }),
  );
  const attributes = languageAttributes(version.language).replace('class="', 'class="notes ');
  const list = `<ol ${attributes} style="list-style-type: ${markersIn(version.language)}">\n${notes.join("\n")}\n</ol>`;
  return { rows, notes: notes.length > 0 ? list : "" };
}

/** How CSS calls the digits that a language counts its notes with. */
function markersIn(language: string): string {
  const { numberingSystem } = numbersOf(language).resolvedOptions();
  return MARKERS[numberingSystem] ?? "decimal";
}

const MARKERS: Readonly<Record<string, string>> = {
  arab: "arabic-indic",
  arabext: "persian",
  deva: "devanagari",
};

function numbersOf(language: string): Intl.NumberFormat {
  return new Intl.NumberFormat(language, { useGrouping: false });
}

type Setting = {
  readonly version: ExportedVersion;
  readonly words: ExportWords;
  readonly notes: string[];
  readonly isTitle: boolean;
};

function row(passage: ExportedPassage, { version, words, notes, isTitle }: Setting): string {
  const source = passage.paragraphs.map((paragraph) =>
    block(paragraph.kind, inlineHtml(paragraph.text, [paragraph]), levelIn(paragraph, isTitle)),
  );
  const text = textGivenOut(passage, version.only);
  const marks = (text === "" ? [] : notesForReaders(passage)).map((note) => {
    const number = notes.push(`<li>${escapedHtml(note)}</li>`);
    return `<sup>${numbersOf(version.language).format(number)}</sup>`;
  });
  const texts = text.split(/\n{2,}/u).filter((one) => one.trim() !== "");
  const target = texts.map((one, at) => {
    const said: Pick<Paragraph, "kind" | "level"> = passage.paragraphs[at] ??
      passage.paragraphs.at(-1) ?? { kind: "body" as const };
    const mark = at === texts.length - 1 ? marks.join("") : "";
    return block(said.kind, inlineHtml(one, passage.paragraphs) + mark, levelIn(said, isTitle));
  });
  return `<section>
<div ${languageAttributes(version.document.sourceLanguage)}>${source.join("") || missing(words.addition, words)}</div>
<span class="number">${passage.number}</span>
<div ${languageAttributes(version.language)}>${target.join("") || missing(passage.omissionAccepted ? words.omission : words.statuses[passage.status], words)}</div>
</section>`;
}

function missing(label: string, words: ExportWords): string {
  return `<p class="faint"><bdi lang="${words.language}" dir="${directionOf(words.language)}">${escapedHtml(label)}</bdi></p>`;
}

/** Headings stand under the title of the page, 1; below the second it tells them apart no more. */
function levelIn({ level = 1 }: Pick<Paragraph, "level">, isTitle: boolean): number {
  return isTitle ? 1 : Math.min(3, level + 1);
}

function block(kind: ParagraphKind, html: string, level: number): string {
  if (kind === "heading") return `<h${level}>${html}</h${level}>`;
  if (kind === "quotation") return `<blockquote><p>${html}</p></blockquote>`;
  if (kind === "list-item") return `<ul><li>${html}</li></ul>`;
  return `<p class="${kind}">${html}</p>`;
}
