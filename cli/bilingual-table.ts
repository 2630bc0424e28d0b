import { lineEndsIn, lineFinder } from "./line-finder";
import type { Languages, Placed } from "./placed";

/** Columns named `source` and `target`, or the first two. Quoted as RFC 4180 has it. */
export function pairsOfTable(text: string, separator: string, { from, to }: Languages): Placed[] {
  const [head = [], ...rows] = rowsOf(text.replace(/^\ufeff/, ""), separator);
  const names = head.map(({ text: name }) => name.trim().toLowerCase());
  const named = names.includes("source") && names.includes("target");
  const [source, target] = named ? [names.indexOf("source"), names.indexOf("target")] : [0, 1];
  return (named ? rows : [head, ...rows])
    .filter((row) => row.length > 1)
    .map((row, index) => ({
      place: String(index + 1),
      line: row[target]?.line ?? 1,
      pair: {
        source: row[source]?.text ?? "",
        target: row[target]?.text ?? "",
        from: from ?? "en",
        to: to ?? "und",
      },
    }));
}

/** `line` is where it begins, counted from 1. */
type Cell = { readonly text: string; readonly line: number };

function rowsOf(text: string, separator: string): Cell[][] {
  const rows: Cell[][] = [[]];
  let line = 1;
  const cell = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))(${separator}|\\r?\\n|$)`,
    "gy",
  );
  for (let match = cell.exec(text); match !== null; match = cell.exec(text)) {
    rows.at(-1)?.push({ text: match[1]?.replaceAll('""', '"') ?? match[2] ?? "", line });
    line += lineEndsIn(match[0]);
    if (match[3] === "") break;
    if (match[3] !== separator) rows.push([]);
  }
  return rows.filter((row) => row.some((cell) => cell.text !== ""));
}

/** What `enface align` writes, or a list of objects with `source` and `target`. */
export function pairsOfJson(text: string, { from, to }: Languages): Placed[] | undefined {
  const value = parsed(text);
  const languages = { from: from ?? "en", to: to ?? "und" };
  const lineOf = lineFinder(text);
  if (Array.isArray(value)) {
    return value.map((one, index) => {
      const pair = { source: said(one, "source"), target: said(one, "target"), ...languages };
      return { place: String(index + 1), line: lineOf(JSON.stringify(pair.target)), pair };
    });
  }
  const { source, target, beads } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (!Array.isArray(source) || !Array.isArray(target) || !Array.isArray(beads)) return undefined;
  return beads.map((bead: { source?: number[]; target?: number[] }, index) => ({
    place: String(index + 1),
    line: lineOf(JSON.stringify(textOf(target[bead.target?.[0] ?? -1]))),
    pair: {
      source: joined(source, bead.source),
      target: joined(target, bead.target),
      ...languages,
    },
  }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function said(one: unknown, side: string): string {
  const value =
    typeof one === "object" && one !== null
      ? (one as Readonly<Record<string, unknown>>)[side]
      : undefined;
  return typeof value === "string" ? value : "";
}

function joined(units: readonly unknown[], at: readonly number[] = []): string {
  return at.map((index) => textOf(units[index])).join("\n\n");
}

function textOf(unit: unknown): string {
  return typeof unit === "string" ? unit : said(unit, "text");
}
