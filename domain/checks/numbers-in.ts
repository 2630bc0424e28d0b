import { digitValue } from "../languages/digits";
import type { Text } from "./text";
import { ADDRESS, SYNTAX } from "./traits";

/** A figure in a text, with everything it may mean. */
export type Figure = {
  readonly text: string;
  /** UTF-16 offset. */
  readonly start: number;
  readonly end: number;
  /**
   * Its values as plain decimals without needless zeros. `1.000` is 1000 in German and 1 in English,
   * and nobody knows which a translator had in mind: both.
   */
  readonly values: readonly string[];
  /** The runs of digits in it, for figures that are written apart on the other side. */
  readonly parts: readonly string[];
  /** `G20`, `mp3`, `H2O`: a letter stands beside it. */
  readonly isName: boolean;
};

const DIGITS = "[0-9٠-٩۰-۹०-९０-９০-৯]";

/** Digits, grouped or with a fraction. A space groups only three by three, a Arabic comma too. */
const FIGURE = new RegExp(
  `${DIGITS}+(?:[.,٫٬'’]${DIGITS}+|(?:[\\u00a0\\u202f\\u2009 ،])${DIGITS}{3}(?!${DIGITS}))*`,
  "y",
);

/** Placeholders, entities, addresses and the measures of a style sheet (`width: 36em;`) hold digits that nobody reads as figures. */
const NOT_READ =
  /\{[^{}]{0,300}\}+|%\d+\$[a-z@]|%[-+0#]?\d+[a-zA-Z]|%\d+|&#x?[0-9a-fA-F]{1,6};|(?:https?:\/\/|www\.)\S{1,500}|[\w.+-]{1,60}@[\w.-]{1,60}|<[a-zA-Z/][^<>]{0,500}>|\$t\([^()]{0,200}\)|(?<![\w-])[a-z]{2,12}(?:-[a-z]{2,12}){0,2}:\s{0,3}[\d.]{1,9}(?:r?em|ex|ch|px|pt|v[hw])(?![\p{L}\d])/gu;

export function figuresIn({ text, traits, digits }: Text): Figure[] {
  const figures: Figure[] = [];
  if (digits.length === 0) return figures;
  const read = hidesFigures(text, traits)
    ? text.replace(NOT_READ, (match) => "\u2007".repeat(match.length))
    : text;
  let end = 0;
  for (let run = 0; run < digits.length; run += 2) {
    const start = digits[run] ?? 0;
    if (start < end) continue;
    FIGURE.lastIndex = start;
    const found = FIGURE.exec(read)?.[0];
    if (found === undefined) continue;
    end = start + found.length;
    figures.push(figureOf(read, found, start));
  }
  return figures;
}

function hidesFigures(text: string, traits: number): boolean {
  const mayHide = (traits & (SYNTAX | ADDRESS)) !== 0 && HIDING.test(text);
  return mayHide || text.includes("www.");
}

const HIDING = /[{%&@<]|:\/\/|[a-z]:\s{0,3}[\d.]{1,9}[a-z]/;

function figureOf(read: string, found: string, start: number): Figure {
  const { parts, separators } = partsOf(found);
  const alone = parts.map(trimmed);
  return {
    text: found,
    start,
    end: start + found.length,
    values: parts.length === 1 ? alone : valuesOf(parts, separators),
    parts: alone,
    isName: isBehindLetter(read, start),
  };
}

/** Its runs of digits, western, and what stands between them. */
function partsOf(figure: string): { parts: string[]; separators: string } {
  const parts: string[] = [];
  let [run, separators] = ["", ""];
  for (const sign of figure) {
    const digit = digitValue(sign);
    if (digit !== undefined) run += digit;
    else {
      if (run !== "") parts.push(run);
      run = "";
      separators += sign;
    }
  }
  return { parts: [...parts, run], separators };
}

function isBehindLetter(read: string, start: number): boolean {
  const before = read.charCodeAt(start - 1);
  if (before === SPACE || before > LAST_LATIN) return false;
  return (
    /[A-Za-z]-?$/.test(read.slice(Math.max(0, start - 2), start)) &&
    !/[A-Za-z]{3}-?$/.test(read.slice(Math.max(0, start - 4), start))
  );
}

/** Most figures stand behind a space, or behind a letter of another script. */
const SPACE = 0x20;
const LAST_LATIN = 0x7a;

/** The last separator may mark a fraction, or three more digits of a whole number. */
function valuesOf(parts: readonly string[], separators: string): string[] {
  const values = new Set<string>();
  const last = parts.at(-1) ?? "";
  const whole = parts.slice(0, -1).join("");
  const grouped =
    parts.slice(1).every((part) => part.length === 3) || /^[ \u00a0\u202f]/.test(separators);
  if (grouped) values.add(trimmed(parts.join("")));
  const fraction =
    /[.,٫]$/.test(separators) && (parts.length === 2 || separators.at(-1) !== separators.at(-2));
  if (fraction) values.add(decimal(whole, last));
  if (/^,{1,9}$/.test(separators) || /^(?:,{1,8})\.$/.test(separators))
    values.add(trimmed(parts.join("")));
  if (values.size === 0) values.add(parts.map(trimmed).join("."));
  return [...values];
}

function decimal(whole: string, fraction: string): string {
  const left = fraction.replace(/0+$/, "");
  return left === "" ? trimmed(whole) : `${trimmed(whole)}.${left}`;
}

function trimmed(digits: string): string {
  if (!digits.startsWith("0")) return digits;
  return digits.replace(/^0+(?=[0-9])/, "");
}
