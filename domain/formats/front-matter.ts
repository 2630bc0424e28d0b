import type { Attribution, Paragraph } from "./format";

/** A value of the front matter that is text: its offsets take in the quotation marks, if any. */
export type FrontField = {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly quote: "" | "'" | '"';
};

const TRANSLATED = new Set([
  "title",
  "subtitle",
  "description",
  "summary",
  "excerpt",
  "author",
  "byline",
]);
const ATTRIBUTION: Record<string, keyof Attribution> = {
  title: "title",
  author: "author",
  byline: "author",
  publication: "publication",
  source: "publication",
  address: "address",
  url: "address",
  canonical: "address",
  date: "date",
};

/** The fields of one line each in YAML or TOML front matter. What is nested stays as it is. */
export function frontFields(text: string, start: number, end: number): FrontField[] {
  const lines = text.slice(start, end).matchAll(LINE);
  return Array.from(lines).flatMap((line): FrontField[] => {
    const [, before = "", key = "", written = ""] = line;
    const value = unquoted(written);
    if (value === undefined) return [];
    const from = start + line.index + before.length;
    const quote = written.startsWith("'") ? "'" : written.startsWith('"') ? '"' : "";
    return [{ key, start: from, end: from + written.length, value, quote }];
  });
}

/** Lines end where YAML ends them: other characters that part lines are text. */
const LINE = /(?<![^\r\n])(([\w-]+)[ \t]*[:=][ \t]*)(\S[^\r\n]*?)[ \t]*(?![^\r\n])/gu;

/** The value of a scalar on one line, or nothing where it is of another kind. */
function unquoted(written: string): string | undefined {
  const single = /^'((?:[^']|'')*)'$/u.exec(written)?.[1];
  if (single !== undefined) return single.replaceAll("''", "'");
  if (written.startsWith('"')) return parsed(written);
  return /^[-'[\]{}|>&*!%@`#,?]/u.test(written) || / #/u.test(written) ? undefined : written;
}

function parsed(written: string): string | undefined {
  try {
    const value: unknown = JSON.parse(written);
    return typeof value === "string" ? value : undefined;
  } catch {
    return undefined;
  }
}

export function knownFrom(fields: readonly FrontField[]): Attribution {
  const known: { -readonly [field in keyof Attribution]: string } = {};
  for (const { key, value } of fields) {
    const field = ATTRIBUTION[key.toLowerCase()];
    if (field && value) known[field] = value;
  }
  return known;
}

export function languageFrom(fields: readonly FrontField[]): string | undefined {
  return fields.find(({ key }) => /^lang(?:uage)?$/iu.test(key))?.value;
}

export function isTranslated({ key, value }: FrontField): boolean {
  return TRANSLATED.has(key.toLowerCase()) && value !== "";
}

export function fieldParagraph({ key, value }: FrontField): Paragraph {
  const kind = ATTRIBUTION[key.toLowerCase()] === "author" ? "byline" : "string";
  return { kind, key, text: value, codes: [] };
}

export function fieldText({ quote }: FrontField, value: string): string {
  const line = value.replace(/\s*\n\s*/gu, " ");
  if (quote === "'") return `'${line.replaceAll("'", "''")}'`;
  return quote === '"' || !PLAIN.test(line) ? JSON.stringify(line) : line;
}

/** What YAML takes as a plain string whatever stands in it. */
const PLAIN = /^[\p{L}](?:(?!: | #|:$)[^\r\n])*$/u;
