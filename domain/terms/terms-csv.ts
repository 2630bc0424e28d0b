import { tagOf } from "../languages/tag-of";
import { commonSeparator, csvCells } from "../spreadsheet/csv-cells";
import { csvText } from "../spreadsheet/csv-text";
import {
  CONCEPT_KINDS,
  type ConceptContent,
  GENDERS,
  PARTS_OF_SPEECH,
  type TermContent,
} from "./concept";
import { type FiledConcept, type TermFile, UNSAID, UNSAID_TERM, wordOf } from "./term-file";
import { TERM_STATUSES, type TermStatus } from "./termbase";

const COLUMNS = [
  ...["concept", "kind", "subject", "definition", "note", "picture", "source"],
  ...["language", "term", "status", "part of speech", "gender", "reason", "term source"],
] as const;

/** One line for each term; what is said of the concept stands in each of its lines. */
export function termsCsv(concepts: readonly FiledConcept[]): string {
  const rows = concepts.flatMap(({ id, content }) =>
    content.terms.map((term) => [
      ...[id, content.kind, content.subject, content.definition, content.note],
      ...[content.picture, content.source, term.language, term.text, term.status],
      ...[term.partOfSpeech, term.gender, term.reason, term.source],
    ]),
  );
  return csvText([COLUMNS, ...rows]);
}

/**
 * A table of terms: one line for each term under our headings, or one line for each concept with
 * languages as headings (`en`, `fa-AF` …), several terms of one cell between `|`.
 */
export function readTermsCsv(text: string): TermFile {
  const body = text.replace(/^\ufeff/, "");
  const cells = csvCells(
    body,
    body.split("\n", 1)[0]?.includes("\t") ? "\t" : commonSeparator(body),
  );
  if (cells === undefined) return { unreadable: "broken" };
  const rows: string[][] = [];
  for (const { row, column, value } of cells) {
    rows[row] ??= [];
    (rows[row] ?? [])[column] = restored(value);
  }
  const [head = [], ...lines] = rows;
  const names = head.map((name) => name.trim().toLowerCase());
  if (names.includes("term") && names.includes("language")) return longTable(names, lines);
  const tags = names.map((name) => (/^[a-z]{2,3}([-_]\w+)*$/.test(name) ? tagOf(name) : undefined));
  return tags.filter((tag) => tag !== undefined).length > 1
    ? wideTable(tags, names, lines)
    : { unreadable: "no-terms" };
}

/** The apostrophe that keeps a spreadsheet from reckoning. */
function restored(value: string): string {
  return /^'[=+\-@\t\r]/.test(value) ? value.slice(1) : value;
}

function longTable(names: readonly string[], lines: readonly string[][]): TermFile {
  const concepts = new Map<string, FiledConcept>();
  const skipped: string[] = [];
  for (const [at, line] of lines.entries()) {
    const said = (name: string) => line[names.indexOf(name)]?.trim() ?? "";
    const term = termIn(said);
    const id = said("concept") || `line ${at + 2}`;
    if (term !== undefined) {
      const before = concepts.get(id)?.content ?? { ...aboutIn(said), terms: [] };
      concepts.set(id, { id, content: { ...before, terms: [...before.terms, term] } });
    } else if (line.join("").trim() !== "") skipped.push(line.join(" · "));
  }
  return { concepts: [...concepts.values()], skipped };
}

type Said = (name: string) => string;

function termIn(said: Said): TermContent | undefined {
  const [language, text] = [tagOf(said("language")), said("term")];
  if (language === undefined || text === "") return undefined;
  return {
    ...{ language, text, reason: said("reason"), source: said("term source") },
    status: wordOf(TERM_STATUSES, said("status")) ?? "preferred",
    partOfSpeech: wordOf(PARTS_OF_SPEECH, said("part of speech")) ?? "",
    gender: wordOf(GENDERS, said("gender")) ?? "",
  };
}

function aboutIn(said: Said): Omit<ConceptContent, "terms"> {
  return {
    kind: wordOf(CONCEPT_KINDS, said("kind")) ?? "term",
    ...{ subject: said("subject"), definition: said("definition"), note: said("note") },
    ...{ picture: said("picture"), source: said("source") },
  };
}

function wideTable(
  tags: readonly (string | undefined)[],
  names: readonly string[],
  lines: readonly string[][],
): TermFile {
  const concepts: FiledConcept[] = [];
  const skipped: string[] = [];
  for (const [at, line] of lines.entries()) {
    const terms = tags.flatMap((language, column) => {
      if (language === undefined) return [];
      const written = (line[column] ?? "").split("|").map((text) => text.trim());
      return written
        .filter((text) => text !== "")
        .map((text, nth) => ({ ...UNSAID_TERM, language, text, status: statusOf(nth) }));
    });
    const said = (name: string) => line[names.indexOf(name)]?.trim() ?? "";
    const about = { definition: said("definition"), note: said("note"), subject: said("subject") };
    const content: ConceptContent = { ...UNSAID, ...about, terms };
    if (terms.length > 0) concepts.push({ id: `line ${at + 2}`, content });
    else if (line.some((cell) => cell.trim() !== "")) skipped.push(line.join(" · "));
  }
  return { concepts, skipped };
}

const statusOf = (nth: number): TermStatus => (nth === 0 ? "preferred" : "admitted");
