import type { Code } from "../../codes/code";
import { coder } from "../../codes/coder";
import type { Mended } from "../../codes/mend";
import { type Nested, nested } from "../../codes/nest";
import { tailOf } from "../tail-of";
import type { XmlElement } from "../xml/tree";
import { childNamed, elementsOf, textInside, xmlEscaped } from "../xml/xml-text";

/** What a code is turned back into: the dress of a run, or characters as the file spells them. */
export type Mark = { readonly type: "format" | "spelled"; readonly xml: string };

export type Coded = {
  readonly text: string;
  readonly codes: readonly Code[];
  readonly marks: readonly Mark[];
  /** The dress of most of the text. */
  readonly base: string;
  readonly lead: string;
  readonly tail: string;
  readonly isFull: boolean;
};

type Run = { readonly text: string; readonly dress: string };

/** The text of a `si` or `is` (ECMA-376, 18.4.8); readings written above the letters are left out. */
export function codedCell(source: string, element: XmlElement): Coded {
  const codes = coder();
  const marks: Mark[] = [];
  const runs = runsOf(source, element);
  const base = baseOf(runs);
  const whole = runs.map(written).join("");
  const lead = /^\s*/u.exec(whole)?.[0] ?? "";
  const tail = whole.trim() === "" ? "" : tailOf(whole);
  const text = whole.slice(lead.length, whole.length - tail.length);
  return { text, codes: codes.codes, marks, base, lead, tail, isFull: codes.full };

  function written({ text: content, dress }: Run): string {
    if (dress === base) return coded(content);
    marks.push({ type: "format", xml: dress });
    const mark = { label: labelOf(dress), raw: dress, rawEnd: "" };
    return codes.pair(mark, () => coded(content));
  }

  function coded(content: string): string {
    return content.split(SPELLED).map(piece).join("");
  }

  function piece(content: string, at: number): string {
    if (at % 2 === 1) return content === "005F" ? "_" : alone(content);
    const before = codes.codes.length;
    const out = codes.text(content);
    for (let code = before; code < codes.codes.length; code++)
      marks.push({ type: "spelled", xml: "" });
    return out;
  }

  function alone(hex: string): string {
    marks.push({ type: "spelled", xml: `_x${hex}_` });
    return codes.alone(`U+${hex.toUpperCase()}`, `_x${hex}_`);
  }
}

/** How a workbook writes characters that XML has not. */
const SPELLED = /_x([\da-f]{4})_/iu;

function runsOf(source: string, element: XmlElement): Run[] {
  const runs = elementsOf(element).flatMap((child): Run[] => {
    const text = child.name === "r" ? childNamed(child, "t") : child;
    if (text?.name !== "t") return [];
    const properties = childNamed(child, "rPr");
    const dress = properties ? source.slice(properties.start, properties.end) : "";
    return [{ text: textInside(text), dress }];
  });
  return merged(runs);
}

/** Neighbours of one dress are one run. */
function merged(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const { text, dress } of runs) {
    const before = out.at(-1)?.dress === dress ? (out.pop()?.text ?? "") : "";
    out.push({ text: before + text, dress });
  }
  return out;
}

function baseOf(runs: readonly Run[]): string {
  const lengths = new Map<string, number>();
  for (const { text, dress } of runs) lengths.set(dress, (lengths.get(dress) ?? 0) + text.length);
  return [...lengths].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? "";
}

const LABELS = [
  ["b", /<(?:\w+:)?b(?:\/>| [^>]*val="1")/u],
  ["i", /<(?:\w+:)?i(?:\/>| [^>]*val="1")/u],
  ["u", /<(?:\w+:)?u[\s/]/u],
  ["s", /<(?:\w+:)?strike/u],
  ["sup", /"superscript"/u],
  ["sub", /"subscript"/u],
] as const;

function labelOf(dress: string): string {
  const labels = LABELS.filter(([, pattern]) => pattern.test(dress)).map(([label]) => label);
  return labels.join(" ") || (dress === "" ? "plain" : "span");
}

type Ink = {
  readonly marks: readonly Mark[];
  /** Of the elements of the file, colon included. */
  readonly prefix: string;
};

/** The content of a `si` or `is`: one text, or runs where any of it is dressed. */
export function cellXml(pieces: readonly Mended[], coded: Coded, { marks, prefix }: Ink): string {
  const textXml = (text: string) => `<${prefix}t xml:space="preserve">${text}</${prefix}t>`;
  const runs = merged([
    { text: escaped(coded.lead), dress: coded.base },
    ...dressed(nested(pieces), coded.base, marks),
    { text: escaped(coded.tail), dress: coded.base },
  ]).filter(({ text }) => text !== "");
  if (runs.every(({ dress }) => dress === ""))
    return textXml(runs.map(({ text }) => text).join(""));
  return runs
    .map(({ text, dress }) => `<${prefix}r>${dress}${textXml(text)}</${prefix}r>`)
    .join("");
}

function dressed(pieces: readonly Nested[], dress: string, marks: readonly Mark[]): Run[] {
  return pieces.flatMap((piece): Run[] => {
    if (piece.type === "text") return [{ text: escaped(piece.text), dress }];
    const mark = marks[piece.code.id - 1];
    if (piece.type === "standalone") return [{ text: mark?.xml ?? "", dress }];
    return dressed(piece.inner, mark?.type === "format" ? mark.xml : dress, marks);
  });
}

function escaped(text: string): string {
  return xmlEscaped(text.replace(/_(?=x[\da-f]{4}_)/giu, "_x005F_"));
}
