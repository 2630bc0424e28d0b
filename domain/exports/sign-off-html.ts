import { attributionLines } from "./attribution-lines";
import {
  type Export,
  type ExportedApproval,
  type ExportedPassage,
  type ExportedVersion,
  type ExportWords,
  textGivenOut,
} from "./export";
import { escapedHtml, inlineHtml } from "./inline-html";
import { noteLines } from "./note-lines";
import { languageAttributes, PAGE_STYLE } from "./page-style";

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
    [words.exported, `${version.exportedAt}, ${version.exportedBy}`],
  ] as const;
  const titles = [
    words.number,
    words.source,
    words.translation,
    words.status,
    words.writtenBy,
    words.approvedBy,
  ];
  return `<!doctype html>
<html ${languageAttributes(words.language)}>
<head>
<meta charset="utf-8">
<title>${escapedHtml(words.signOffSheet)}: ${escapedHtml(document.title)}</title>
<style>${PAGE_STYLE}${SHEET}</style>
</head>
<body>
<header>
<p class="faint">${escapedHtml(words.signOffSheet)}</p>
<h1><bdi lang="${document.sourceLanguage.replace(/[^\w-]/gu, "")}">${escapedHtml(document.title)}</bdi></h1>
<dl>${lines.map(([label, value]) => `<dt>${escapedHtml(label)}</dt><dd><bdi>${escapedHtml(value)}</bdi></dd>`).join("\n")}</dl>
</header>
<table>
<thead><tr>${titles.map((title) => `<th scope="col">${escapedHtml(title)}</th>`).join("")}</tr></thead>
<tbody>
${version.passages.map((passage) => row(passage, version, words)).join("\n")}
</tbody>
</table>
</body>
</html>
`;
}

function row(passage: ExportedPassage, version: ExportedVersion, words: ExportWords): string {
  const source = passage.paragraphs
    .map((paragraph) => `<p>${inlineHtml(paragraph.text, [paragraph])}</p>`)
    .join("");
  const texts = textGivenOut(passage, version.only).split(/\n{2,}/u);
  const target = texts.map((text) => `<p>${inlineHtml(text, passage.paragraphs)}</p>`).join("");
  const accepted = passage.omissionAccepted ? `<br>${escapedHtml(words.accepted)}` : "";
  return `<tr>
<th scope="row">${passage.number}</th>
<td ${languageAttributes(version.document.sourceLanguage)}>${source || escapedHtml(words.addition)}</td>
<td><div ${languageAttributes(version.language)}>${target}</div>${notesHtml(passage, words)}</td>
<td>${escapedHtml(words.statuses[passage.status])}${accepted}</td>
<td>${person(passage.writtenBy)}${correction(passage, words)}</td>
<td>${passage.approvals.map((approval) => approvalHtml(approval, words)).join("")}</td>
</tr>`;
}

function notesHtml(passage: ExportedPassage, words: ExportWords): string {
  const lines = noteLines(passage, words).map(
    (note) =>
      `<p class="faint">${escapedHtml(note.for)}${note.by ? `, <bdi>${escapedHtml(note.by)}</bdi>` : ""}: <bdi>${escapedHtml(note.text)}</bdi></p>`,
  );
  return lines.join("");
}

function person(who: ExportedPassage["writtenBy"]): string {
  return who ? `<bdi>${escapedHtml(who.name)}</bdi><br><time>${escapedHtml(who.at)}</time>` : "";
}

function correction({ correctedBy }: ExportedPassage, words: ExportWords): string {
  return correctedBy === undefined
    ? ""
    : `<p>${escapedHtml(words.correctedBy)} <bdi>${escapedHtml(correctedBy)}</bdi></p>`;
}

function approvalHtml(approval: ExportedApproval, words: ExportWords): string {
  const hashes = [
    [words.sourceHash, approval.sourceHash],
    [words.targetHash, approval.targetHash],
    [words.alignmentHash, approval.alignmentHash],
  ] as const;
  const list = hashes.map(
    ([label, hash]) => `<dt>${escapedHtml(label)}</dt><dd><code>${escapedHtml(hash)}</code></dd>`,
  );
  return `<p><bdi>${escapedHtml(approval.by)}</bdi>, ${escapedHtml(approval.role)}, ${escapedHtml(words.step)} ${approval.step ?? 1}<br><time>${escapedHtml(approval.at)}</time>${approval.ownWords ? `<br>${escapedHtml(words.ownWords)}` : ""}</p><dl>${list.join("")}</dl>`;
}

const SHEET = `
body { max-width: none; }
table { border-collapse: collapse; inline-size: 100%; font-size: .85em; }
th, td { border-block-end: 1px solid var(--line); padding: .5rem .6rem; text-align: start; vertical-align: top; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
td code { font-size: .75em; overflow-wrap: anywhere; }
td:nth-of-type(1), td:nth-of-type(2) { inline-size: 28%; }
@page { size: A4 landscape; }
`;
