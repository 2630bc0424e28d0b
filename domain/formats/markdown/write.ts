import type { Code } from "../../codes/code";
import type { Mended } from "../../codes/mend";
import { type Nested, nested } from "../../codes/nest";
import { tailOf } from "../tail-of";
import { trimmedLines } from "../trimmed-lines";

/** Where a text goes: what may stand there, and how its lines begin. */
export type Setting = {
  readonly holder: "paragraph" | "heading" | "tableCell";
  /** The line end of the file and what continues the block on a new line. */
  readonly newLine: string;
};

/** A text as Markdown: markup back in place, and no character of the text taken for markup. */
export function markdown(pieces: readonly Mended[], setting: Setting): string {
  const tokens = tokensOf(nested(trimmed(pieces)), setting);
  return safeStart(resolved(tokens), setting);
}

/** Emphasis marks are tokens until it is known what stands beside them. */
type Mark = { readonly mark: string; readonly side: "open" | "close"; readonly pair: object };
type Token = string | Mark;

const HTML: Record<string, string> = {
  "*": "em",
  _: "em",
  "**": "strong",
  __: "strong",
  "~~": "del",
  "~": "del",
};

function tokensOf(pieces: readonly Nested[], setting: Setting): Token[] {
  return pieces.flatMap((piece, at) => {
    if (piece.type === "standalone") return [piece.code.raw];
    if (piece.type === "pair") return pairTokens(piece.code, tokensOf(piece.inner, setting));
    const text = escaped(piece.text, setting);
    return [isLink(pieces[at + 1]) ? text.replace(/!$/u, "\\!") : text];
  });
}

function isLink(piece: Nested | undefined): boolean {
  return piece?.type === "pair" && piece.code.raw.startsWith("[");
}

function pairTokens(code: Code, inner: readonly Token[]): Token[] {
  return HTML[code.raw] === undefined
    ? [code.raw, ...inner, code.rawEnd ?? ""]
    : emphasis(code, inner);
}

/** White space inside the marks goes outside, and empty marks go. */
function emphasis(code: Code, inner: readonly Token[]): Token[] {
  const [before, rest] = parted(inner, "start");
  const [after, core] = parted(rest.toReversed(), "end");
  if (core.every((token) => token === "")) return [before, after];
  const pair = {};
  const mark = code.raw;
  return [
    before,
    { mark, side: "open", pair },
    ...core.toReversed(),
    { mark, side: "close", pair },
    after,
  ];
}

/** The white space at an edge of the first token, and the tokens without it. */
function parted(tokens: readonly Token[], edge: "start" | "end"): [string, Token[]] {
  const [first, ...rest] = tokens;
  if (typeof first !== "string") return ["", [...tokens]];
  if (edge === "end") return [tailOf(first), [first.trimEnd(), ...rest]];
  const text = first.trimStart();
  return [first.slice(0, first.length - text.length), [text, ...rest]];
}

/** Marks that Markdown would not take for emphasis where they stand become HTML tags. */
function resolved(tokens: readonly Token[]): string {
  const filled = tokens.filter((token) => token !== "");
  const failing = new Set<object>();
  filled.forEach((token, at) => {
    if (typeof token === "string") return;
    const [before, after] = [edge(filled[at - 1], "end"), edge(filled[at + 1], "start")];
    const beside = token.side === "open" ? filled[at - 1] : filled[at + 1];
    const touches = typeof beside === "object" && beside.side !== token.side;
    if (touches || !flanks(token, before, after)) failing.add(token.pair);
  });
  return filled
    .map((token) => {
      if (typeof token === "string") return token;
      if (!failing.has(token.pair)) return token.mark;
      return token.side === "open" ? `<${HTML[token.mark]}>` : `</${HTML[token.mark]}>`;
    })
    .join("");
}

function edge(token: Token | undefined, side: "start" | "end"): string {
  if (token === undefined) return " ";
  if (typeof token !== "string") return token.mark.charAt(0);
  return (side === "start" ? Array.from(token)[0] : Array.from(token).at(-1)) ?? " ";
}

/** CommonMark 6.2: the rules by which a run of marks opens or closes emphasis. */
function flanks({ mark, side }: Mark, before: string, after: string): boolean {
  const [outer, within] = side === "open" ? [before, after] : [after, before];
  if (/\s/u.test(within)) return false;
  if (/[\p{P}\p{S}]/u.test(within) && !/[\s\p{P}\p{S}]/u.test(outer)) return false;
  return !mark.startsWith("_") || !/[\p{L}\p{N}]/u.test(outer);
}

function escaped(text: string, { holder, newLine }: Setting): string {
  const line = text
    .replace(/[\\`*[\]~]/gu, "\\$&")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/<(?=[a-z/!?])/giu, "\\<")
    .replace(/&(?=#?\w+;)/gu, "&amp;");
  if (holder === "tableCell") return inOne(line.replace(/\|/gu, "\\|"), "<br>");
  if (holder === "heading") return inOne(line.replace(/(?<=^|\s)#/gu, "\\#"), " ");
  return inOne(line, `\\${newLine}`);
}

/** With something else between its lines. There are no empty ones inside a block. */
function inOne(text: string, between: string): string {
  const lines = trimmedLines(text);
  const last = lines.length - 1;
  return lines.filter((line, at) => line !== "" || at === 0 || at === last).join(between);
}

/** No line of a paragraph may look like a list, a heading, a quotation or a rule. */
function safeStart(text: string, { holder, newLine }: Setting): string {
  if (holder !== "paragraph") return text;
  return text.split(newLine).map(safeLine).join(newLine);
}

function safeLine(line: string): string {
  return line
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/u, "$1\\$2")
    .replace(/^\s*(?=[-+](?:\s|$)|#{1,6}(?:\s|$)|>|={1,}\s*$|-{2,})/u, "\\");
}

function trimmed(pieces: readonly Mended[]): Mended[] {
  return pieces.map((piece, at) => {
    if (piece.type !== "text") return piece;
    const text = at === 0 ? piece.text.trimStart() : piece.text;
    return { ...piece, text: at === pieces.length - 1 ? text.trimEnd() : text };
  });
}
