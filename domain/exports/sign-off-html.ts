import { joined } from "../codes/join";
import { attributionLines } from "./attribution-lines";
import {
  type Export,
  type ExportedApproval,
  type ExportedPassage,
  type ExportedVersion,
  type ExportWords,
  type Hashes,
  textGivenOut,
} from "./export";
import { escapedHtml, inlineHtml } from "./inline-html";
import { noteLines } from "./note-lines";
import { languageAttributes, PAGE_STYLE } from "./page-style";
import { hashesOf, paragraphNumbers, roleOf } from "./sign-off-lines";

/** Who wrote and who approved each passage, and about which texts. For people and for print. */
export const signOffHtml = {
  id: "sign-off-html",
  extension: ".html",
  mediaType: "text/html",
  write: (version, words) => new TextEncoder().encode(page(version, words)),
} as const satisfies Export;

function page(version: ExportedVersion, words: ExportWords): string {
  const { document } = version;
  const lines = [
    ...attributionLines(version, words),
    [words.project, version.project],
    [words.exported, `${minute(version.exportedAt)}, ${version.exportedBy}`],
  ] as const;
  const titles = [words.number, words.source, words.translation, words.status];
  return `<!doctype html>
<html ${languageAttributes(words.language)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapedHtml(words.signOffSheet)}: ${escapedHtml(document.title)}</title>
<style>${PAGE_STYLE}${SHEET}</style>
</head>
<body>
<header>
<p class="faint">${escapedHtml(words.signOffSheet)}</p>
<h1><bdi ${languageAttributes(document.sourceLanguage)}>${escapedHtml(document.title)}</bdi></h1>
<dl>${lines.map(([label, value]) => `<dt>${escapedHtml(label)}</dt><dd><bdi>${escapedHtml(value)}</bdi></dd>`).join("\n")}</dl>
</header>
<table>
<thead><tr>${titles.map((title) => `<th scope="col">${escapedHtml(title)}</th>`).join("")}</tr></thead>
${version.passages.map((passage) => rows(passage, version, words)).join("\n")}
</table>
</body>
</html>
`;
}

function rows(passage: ExportedPassage, version: ExportedVersion, words: ExportWords): string {
  const source = passage.paragraphs
    .map((paragraph) => `<p>${inlineHtml(paragraph.text, [paragraph])}</p>`)
    .join("");
  const texts = textGivenOut(passage, version.only).split(/\n{2,}/u);
  const target = texts.map((text) => `<p>${inlineHtml(text, passage.paragraphs)}</p>`).join("");
  const numbers = paragraphNumbers(passage);
  const answered = numbers === "" ? "" : `<p class="faint">${said(words.paragraphs, numbers)}</p>`;
  const hashes = hashesOf(passage);
  const length = passage.text.length + joined(passage.paragraphs).text.length;
  return `<tbody${length < SHORT ? ' class="short"' : ""}>
<tr>
<th scope="row">${passage.number}</th>
<td>${source === "" ? escapedHtml(words.addition) : `<div ${languageAttributes(version.document.sourceLanguage)}>${source}</div>`}${answered}</td>
<td><div ${languageAttributes(version.language)}>${target}</div>${notesHtml(passage, words)}</td>
<td class="who" rowspan="${1 + hashes.length}">${whoHtml(passage, words)}</td>
</tr>
${hashes.map((one) => hashesHtml(one, words)).join("\n")}
</tbody>`;
}

/** A passage this long at most, source and text, stays on one page, in characters. */
const SHORT = 800;

function notesHtml(passage: ExportedPassage, words: ExportWords): string {
  const lines = noteLines(passage, words).map(
    (note) =>
      `<p class="faint">${escapedHtml(note.for)}${note.by ? `, <bdi>${escapedHtml(note.by)}</bdi>` : ""}: <bdi>${escapedHtml(note.text)}</bdi></p>`,
  );
  return lines.join("");
}

function whoHtml(passage: ExportedPassage, words: ExportWords): string {
  const { status, writtenBy, correctedBy, submittedBy, omissionAccepted, approvals } = passage;
  const lines = [
    omissionAccepted ? escapedHtml(words.accepted) : "",
    writtenBy ? person(words.writtenBy, writtenBy) : "",
    correctedBy === undefined ? "" : said(words.correctedBy, correctedBy),
    submittedBy ? person(words.submittedBy, submittedBy) : "",
    ...approvals.map((approval) => approvalHtml(approval, words)),
  ];
  const told = lines.filter((line) => line !== "").map((line) => `<p>${line}</p>`);
  return `<p><strong>${escapedHtml(words.statuses[status])}</strong></p>${told.join("")}`;
}

function person(label: string, { name, at }: NonNullable<ExportedPassage["writtenBy"]>): string {
  return `${said(label, name)}<br>${timeHtml(at)}`;
}

function approvalHtml(approval: ExportedApproval, words: ExportWords): string {
  const { by, at, step = 1, ownWords, carriedBy } = approval;
  return [
    said(words.approvedBy, by),
    `${escapedHtml(roleOf(approval, words))} · ${escapedHtml(words.step)} ${step}`,
    timeHtml(at),
    ...(ownWords ? [escapedHtml(words.ownWords)] : []),
    ...(carriedBy === undefined ? [] : [said(words.carriedBy, carriedBy)]),
  ].join("<br>");
}

function said(label: string, value: string): string {
  return `<span class="label">${escapedHtml(label)}</span> <bdi>${escapedHtml(value)}</bdi>`;
}

function timeHtml(at: string): string {
  return `<time class="faint" datetime="${escapedHtml(at)}"><bdi>${escapedHtml(minute(at))}</bdi></time>`;
}

/** `2024-03-14 10:00 UTC`: the same in every language, as the hashes are. */
function minute(at: string): string {
  return `${at.slice(0, 16).replace("T", " ")} UTC`;
}

function hashesHtml(hashes: Hashes, words: ExportWords): string {
  const list = [
    [words.sourceHash, hashes.sourceHash],
    [words.targetHash, hashes.targetHash],
    [words.alignmentHash, hashes.alignmentHash],
  ] as const;
  const terms = list.map(
    ([label, hash]) =>
      `<dt>${escapedHtml(label)}</dt><dd><code dir="ltr">${escapedHtml(hash)}</code></dd>`,
  );
  return `<tr class="hashes"><td></td><td colspan="2"><dl>${terms.join("")}</dl></td></tr>`;
}

const SHEET = `
body { max-width: none; }
table { border-collapse: collapse; inline-size: 100%; font-size: .85em; table-layout: fixed; }
th, td { padding: .5rem .6rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
thead { display: table-header-group; }
thead th { color: var(--faint); font-weight: 600; }
thead th:first-child { inline-size: 3.5rem; }
thead th:last-child { inline-size: 24%; }
.Aran thead, .Aran .who, .Aran .hashes, .Aran td > .faint { line-height: 1.7; }
tbody { border-block-start: 1px solid var(--line); }
.short, .hashes, .who p { break-inside: avoid; }
td p { orphans: 3; widows: 3; }
.hashes { break-before: avoid; }
td p:last-child { margin-block-end: 0; }
.who p { margin-block-end: .25em; }
.label { color: var(--faint); }
.hashes td { padding-block-start: 0; }
.hashes dl { font-size: .8em; color: var(--faint); }
@page { size: A4 landscape; margin: 12mm; }
@media print { header { margin-block-end: .5rem; padding-block-end: .5rem; } }
@media screen and (max-width: 44rem) {
  thead { display: none; }
  table, tbody, tr, th, td { display: block; }
  td:empty { display: none; }
  .hashes dl { grid-template-columns: 1fr; }
}
`;
