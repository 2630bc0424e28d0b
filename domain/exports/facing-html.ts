import type { ParagraphKind } from "../formats/format";
import { directionOf } from "../languages/direction";
import { attributionLines } from "./attribution-lines";
import {
  type Export,
  type ExportedPassage,
  type ExportedVersion,
  type ExportWords,
  textGivenOut,
} from "./export";
import { escapedHtml, inlineHtml } from "./inline-html";
import { languageAttributes, PAGE_STYLE } from "./page-style";

/** The translation on the page facing its original, for reading and for print. */
export const facingHtml = {
  id: "facing-html",
  extension: ".html",
  mediaType: "text/html",
  write: (version, words) => new TextEncoder().encode(page(version, words)),
} as const satisfies Export;

/** The original stands where a reader of its language begins a line. */
function page(version: ExportedVersion, words: ExportWords): string {
  const { document } = version;
  const notes: string[] = [];
  const rows = version.passages.map((passage) => row(passage, { version, words, notes }));
  const lines = attributionLines(version, words).map(
    ([label, value]) => `<dt>${escapedHtml(label)}</dt><dd><bdi>${escapedHtml(value)}</bdi></dd>`,
  );
  return `<!doctype html>
<html ${languageAttributes(words.language)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapedHtml(document.title)}</title>
<style>${PAGE_STYLE}${SPREAD}</style>
</head>
<body>
<header>
<h1 ${languageAttributes(document.sourceLanguage)}>${escapedHtml(document.title)}</h1>
<dl>${lines.join("\n")}</dl>
</header>
<main dir="${directionOf(document.sourceLanguage)}">
${rows.join("\n")}
</main>
${notes.length > 0 ? `<ol class="notes ${languageAttributes(version.language).replace(/^.*class="|"$/gu, "")}">\n${notes.join("\n")}\n</ol>` : ""}
<footer>${escapedHtml(version.project)} · ${escapedHtml(version.name)} · ${escapedHtml(words.exported)}: <bdi>${escapedHtml(version.exportedAt.slice(0, 10))}</bdi>, <bdi>${escapedHtml(version.exportedBy)}</bdi></footer>
</body>
</html>
`;
}

type Setting = {
  readonly version: ExportedVersion;
  readonly words: ExportWords;
  readonly notes: string[];
};

function row(passage: ExportedPassage, { version, words, notes }: Setting): string {
  const source = passage.paragraphs.map((paragraph) =>
    block(paragraph.kind, inlineHtml(paragraph.text, [paragraph]), paragraph.level),
  );
  const marks = (passage.notes ?? [])
    .filter(({ audience }) => audience === "published")
    .map((note) => {
      const number = notes.push(
        `<li ${languageAttributes(version.language)}>${escapedHtml(note.text)}</li>`,
      );
      return `<sup>${number}</sup>`;
    });
  const text = textGivenOut(passage, version.only);
  const texts = text.split(/\n{2,}/u).filter((one) => one.trim() !== "");
  const target = texts.map((one, at) => {
    const { kind, level } = passage.paragraphs[at] ??
      passage.paragraphs.at(-1) ?? { kind: "body" as const };
    const mark = at === texts.length - 1 ? marks.join("") : "";
    return block(kind, inlineHtml(one, passage.paragraphs) + mark, level);
  });
  return `<section>
<div ${languageAttributes(version.document.sourceLanguage)}>${source.join("") || missing(words.addition, words)}</div>
<span class="number">${passage.number}</span>
<div ${languageAttributes(version.language)}>${target.join("") || missing(passage.omissionAccepted ? words.omission : words.statuses[passage.status], words)}</div>
</section>`;
}

function missing(label: string, words: ExportWords): string {
  return `<p class="faint" lang="${words.language}" dir="${directionOf(words.language)}">${escapedHtml(label)}</p>`;
}

function block(kind: ParagraphKind, html: string, level = 1): string {
  if (kind === "heading") return `<h${Math.min(3, level + 1)}>${html}</h${Math.min(3, level + 1)}>`;
  if (kind === "quotation") return `<blockquote><p>${html}</p></blockquote>`;
  if (kind === "list-item") return `<ul><li>${html}</li></ul>`;
  return `<p class="${kind}">${html}</p>`;
}

const SPREAD = `
section { display: grid; grid-template-columns: 1fr 2.5rem 1fr; align-items: start; break-inside: avoid; }
section > div { min-width: 0; overflow-wrap: anywhere; }
.number { color: var(--faint); font: .7rem/2.4 system-ui, sans-serif; text-align: center; font-variant-numeric: tabular-nums; }
.byline { font-style: normal; color: var(--faint); }
.note, .caption { font-size: .9em; }
ul { margin: 0 0 .6em; padding-inline-start: 1.2em; }
.notes { border-block-start: 1px solid var(--line); font-size: .9em; margin-block-start: 2rem; padding-block-start: 1rem; }
@media (max-width: 40rem) { section { grid-template-columns: 1fr; } .number { text-align: start; } }
@media print { section { grid-template-columns: 1fr 8mm 1fr; } }
`;
