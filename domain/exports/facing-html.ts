import { directionOf } from "../languages/direction";
import type { Export, ExportedVersion, ExportWords } from "./export";
import { facingRows } from "./facing-rows";
import { escapedHtml } from "./inline-html";
import { opening } from "./opening";
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
  const { rows, notes } = facingRows(version, words);
  const { before, behind } = opening(version, words);
  return `<!doctype html>
<html ${languageAttributes(words.language)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapedHtml(document.title)}</title>
<style>${PAGE_STYLE}${SPREAD}</style>
</head>
<body>
${before}
<main dir="${directionOf(document.sourceLanguage)}">
${rows.join("\n")}
</main>
${notes}
<footer>${behind}<p>${escapedHtml(version.project)} · ${escapedHtml(version.name)} · ${escapedHtml(words.exported)}: <bdi>${escapedHtml(version.exportedAt.slice(0, 10))}</bdi>, <bdi>${escapedHtml(version.exportedBy)}</bdi></p></footer>
</body>
</html>
`;
}

const SPREAD = `
section { display: grid; grid-template-columns: 1fr 2.5rem 1fr; align-items: baseline; break-inside: avoid; }
section:has(h1, h2, h3) { break-after: avoid; }
p, li { orphans: 3; widows: 3; }
section > div { min-width: 0; overflow-wrap: anywhere; }
.number { color: var(--faint); font: .7rem/1 system-ui, sans-serif; text-align: center; font-variant-numeric: tabular-nums; }
.byline { font-style: normal; color: var(--faint); }
.note, .caption { font-size: .9em; }
ul { margin: 0 0 .6em; padding-inline-start: 1.2em; }
.notes { padding-inline-start: 1.6em; border-block-start: 1px solid var(--line); font-size: .9em; margin-block-start: 2rem; padding-block-start: 1rem; }
@media (max-width: 40rem) { section { grid-template-columns: 1fr; } .number { text-align: start; } }
footer dl { margin-block-end: .6rem; }
@media print { section { grid-template-columns: 1fr 8mm 1fr; padding-block-start: .6em; } section p { margin-block-end: .2em; } footer { break-inside: avoid; } }
`;
