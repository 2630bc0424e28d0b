import { directionOf } from "../../languages/direction";
import type { Paragraph } from "../format";
import { utf8 } from "../utf8";
import { xmlEscaped } from "../xml/xml-text";
import { type Maker, respelled } from "./maker";

const PLAIN = { text: (text: string) => text, lineBreak: "\n" };

/** Paragraphs apart by blank lines. */
export const txt: Maker = ({ paragraphs, onLost }) =>
  utf8(
    paragraphs
      .map(({ text, codes }) => `${respelled(text, { codes, onLost }, PLAIN)}\n`)
      .join("\n"),
  );

const MARKS: Readonly<Record<string, string>> = {
  b: "**",
  strong: "**",
  i: "*",
  em: "*",
  code: "`",
  s: "~~",
  del: "~~",
};

const MARKDOWN = {
  text: (text: string) =>
    text.replace(/[\\`*_{}[\]<>#|~]/gu, "\\$&").replace(/^(\s*(?:\d+[.)]|[-+]))(?=\s)/gmu, "\\$1"),
  lineBreak: "\\\n",
  pair: (label: string): [string, string] | undefined => {
    const marks = marksOf(label);
    return marks === ""
      ? undefined
      : [marks, [...marks.matchAll(/\*\*|\*|`|~~/gu)].reverse().join("")];
  },
};

function marksOf(label: string): string {
  return label
    .split(" ")
    .map((word) => MARKS[word] ?? "")
    .join("");
}

export const md: Maker = ({ paragraphs, onLost }) =>
  utf8(
    paragraphs
      .map(({ kind, level, text, codes }) => {
        const written = respelled(text, { codes, onLost }, MARKDOWN).replaceAll(
          "\n",
          "\n  ".slice(0, kind === "list-item" ? 3 : 1),
        );
        if (kind === "heading")
          return `${"#".repeat(level ?? 1)} ${written.replaceAll("\\\n", " ")}\n`;
        if (kind === "list-item") return `- ${written}\n`;
        return kind === "quotation" ? `> ${written.replaceAll("\n", "\n> ")}\n` : `${written}\n`;
      })
      .join("\n"),
  );

const TAGS: Readonly<Record<string, string>> = {
  ...{ b: "b", strong: "b", i: "i", em: "i", u: "u", s: "s", del: "s", ins: "ins", sup: "sup" },
  ...{ sub: "sub", code: "code", kbd: "kbd", q: "q", small: "small", mark: "mark" },
};

const HTML = {
  text: xmlEscaped,
  lineBreak: "<br>",
  pair: (label: string): [string, string] | undefined => {
    const tags = label.split(" ").flatMap((word) => TAGS[word] ?? []);
    if (tags.length === 0) return undefined;
    return [
      tags.map((tag) => `<${tag}>`).join(""),
      tags
        .toReversed()
        .map((tag) => `</${tag}>`)
        .join(""),
    ];
  },
};

/** A page with nothing but the text, in the direction of its language. */
export const html: Maker = ({ language, attribution, paragraphs, onLost }) => {
  const body = paragraphs.map(({ text, codes, ...paragraph }) =>
    element(paragraph, respelled(text, { codes, onLost }, HTML)),
  );
  const title = attribution.title ?? "";
  return utf8(`<!DOCTYPE html>
<html lang="${xmlEscaped(language)}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<title>${xmlEscaped(title)}</title>
</head>
<body>
${body.join("\n").replaceAll("</ul>\n<ul>", "")}
</body>
</html>
`);
};

function element({ kind, level = 1 }: Pick<Paragraph, "kind" | "level">, inner: string): string {
  if (kind === "heading") return `<h${level}>${inner}</h${level}>`;
  if (kind === "list-item") return `<ul><li>${inner}</li></ul>`;
  return kind === "quotation" ? `<blockquote><p>${inner}</p></blockquote>` : `<p>${inner}</p>`;
}
