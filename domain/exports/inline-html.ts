import { joined } from "../codes/join";
import { mended } from "../codes/mend";
import { type Nested, nested } from "../codes/nest";
import type { Paragraph } from "../formats/format";

/** A text for a page: its formatting as HTML of our own making, never the markup of the file. */
export function inlineHtml(text: string, paragraphs: readonly Paragraph[]): string {
  const [pieces = []] = mended([text], joined(paragraphs).codes);
  return nested(pieces).map(one).join("");
}

export function escapedHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => `&#${character.charCodeAt(0)};`);
}

const TAGS: Record<string, string> = {
  b: "b",
  strong: "b",
  i: "i",
  em: "i",
  u: "u",
  s: "s",
  del: "s",
  sup: "sup",
  sub: "sub",
  code: "code",
  kbd: "kbd",
};

function one(piece: Nested): string {
  if (piece.type === "text") return escapedHtml(piece.text).replaceAll("\n", "<br>");
  if (piece.type === "standalone") return standalone(piece.code.label);
  const tags = piece.code.label.split(" ").flatMap((label) => TAGS[label] ?? []);
  const inner = piece.inner.map(one).join("");
  return `${tags.map((tag) => `<${tag}>`).join("")}${inner}${tags
    .toReversed()
    .map((tag) => `</${tag}>`)
    .join("")}`;
}

function standalone(label: string): string {
  if (label === "br") return "<br>";
  const note = /^(?:fn|en) (\d+)$|^\[\^(.+)\]$/u.exec(label);
  if (note) return `<sup>${escapedHtml(note[1] ?? note[2] ?? "")}</sup>`;
  return /^(?:img|page|<!-- -->|U\+.*)$/u.test(label) ? "" : `<code>${escapedHtml(label)}</code>`;
}
