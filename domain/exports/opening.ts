import { plain } from "../codes/code";
import { attributionLines } from "./attribution-lines";
import type { ExportedVersion, ExportWords } from "./export";
import { escapedHtml } from "./inline-html";
import { languageAttributes } from "./page-style";

/**
 * What stands before the facing texts and behind them. A text that begins with its title is its own
 * title page: then whose it is stands at the end, as in a book, and nothing is said twice.
 */
export function opening(version: ExportedVersion, words: ExportWords) {
  const { title, sourceLanguage } = version.document;
  const lines = attributionLines(version, words).map(
    ([label, value]) => `<dt>${escapedHtml(label)}</dt><dd><bdi>${escapedHtml(value)}</bdi></dd>`,
  );
  const list = lines.length > 0 ? `<dl>${lines.join("\n")}</dl>` : "";
  if (saysItsTitle(version)) return { before: "", behind: list };
  const heading = `<h1 ${languageAttributes(sourceLanguage)}>${escapedHtml(title)}</h1>`;
  return { before: `<header>\n${heading}\n${list}\n</header>`, behind: "" };
}

/** Whether its first passage is its title: that is the heading of the page then. */
export function saysItsTitle({ document, passages }: ExportedVersion): boolean {
  const first = passages[0]?.paragraphs[0];
  return first?.kind === "heading" && plain(first.text).trim() === document.title.trim();
}
