import { coder } from "../../codes/coder";
import { attributed } from "../attribution";
import { asWord, becomes } from "../becoming";
import type { Format, Limits, Paragraph, Problem, Reading, Unreadable } from "../format";
import { PageReader } from "./content";
import { PdfFile } from "./file";
import { type Line, linesOf } from "./lines";
import { type Dictionary, isString, nameOf, type PdfObject } from "./objects";
import { paragraphsOf } from "./paragraphs";
import { textString } from "./text-string";

/**
 * The text layer of a PDF. It has neither paragraphs nor headings, only glyphs at their places:
 * what is read is a good guess, which is said. A translation goes out as a Word document.
 */
export const pdf = {
  id: "pdf",
  extensions: [".pdf"],
  mediaType: "application/pdf",
  becomes,
  hasNotes: true,
  read(file, limits) {
    const reading = readingOf(file, limits);
    if ("unreadable" in reading) return reading;
    return reading.paragraphs.length > limits.paragraphs
      ? { unreadable: "too-many-paragraphs" }
      : reading;
  },
  write(original, writing) {
    const reading = readingOf(original, { paragraphs: Infinity, bytes: 400_000_000 });
    if ("unreadable" in reading) return original;
    return asWord(reading.paragraphs, writing, reading.attribution);
  },
} as const satisfies Format;

function readingOf(bytes: Uint8Array, limits: Limits): Reading | Unreadable {
  const file = new PdfFile(bytes, limits.bytes);
  if (file.isEncrypted) return { unreadable: "encrypted" };
  const pages = pagesOf(file);
  if (pages.length === 0) return { unreadable: "broken" };
  const { lines, problems } = linesIn(file, pages);
  if (lines.length === 0) return { unreadable: "no-text-layer" };
  const found = paragraphsOf(lines);
  const said = attributed(found.paragraphs.map(fit));
  const title = said.attribution.title ?? titleOf(file);
  return {
    paragraphs: said.paragraphs,
    attribution: { ...said.attribution, ...(title ? { title } : {}) },
    problems: [{ kind: "layout", place: `${pages.length}` }, ...problems, ...found.problems],
  };
}

function linesIn(file: PdfFile, pages: readonly Dictionary[]) {
  const lines: Line[] = [];
  const problems: Problem[] = [];
  for (const [at, page] of pages.entries()) {
    const reader = new PageReader(file);
    const contents = file.resolved(page.get("Contents"));
    const streams = Array.isArray(contents) ? contents : [page.get("Contents")];
    const content = streams.map((stream) => file.stream(stream) ?? "").join("\n");
    reader.read(content, file.dictionary(page.get("Resources")));
    lines.push(...linesOf(reader.glyphs, at + 1));
    if (reader.unknown > 0)
      problems.push({ kind: "unsupported", place: `${at + 1}`, quote: `${reader.unknown} × □` });
  }
  return { lines, problems };
}

const MOST_PAGES = 5_000;
const INHERITED = ["Resources"] as const;

function pagesOf(file: PdfFile): Dictionary[] {
  const pages: Dictionary[] = [];
  const seen = new Set<PdfObject>();
  walk(catalogue(file)?.get("Pages"), new Map());
  return pages;

  function walk(node: PdfObject | undefined, above: Dictionary): void {
    const own = file.dictionary(node);
    const known = file.resolved(node);
    if (own.size === 0 || seen.has(known) || pages.length >= MOST_PAGES || seen.size > 50_000)
      return;
    seen.add(known);
    const inherited = INHERITED.filter((name) => above.has(name) && !own.has(name));
    const whole = new Map([
      ...own,
      ...inherited.map((name) => [name, above.get(name) ?? null] as const),
    ]);
    const kids = file.list(own.get("Kids"));
    if (kids.length === 0) pages.push(whole);
    for (const kid of kids) walk(kid, whole);
  }
}

/** The last one in the file holds. */
function catalogue(file: PdfFile): Dictionary | undefined {
  const numbers = [...file.packed.keys(), ...file.places.keys()].toReversed();
  return numbers
    .map((number) => file.dictionary({ type: "reference", number }))
    .find((one) => nameOf(one.get("Type")) === "Catalog");
}

function titleOf(file: PdfFile): string {
  const info = /\/Info\s+(\d+)\s+\d+\s+R/u.exec(file.source.slice(-4_000))?.[1];
  if (info === undefined) return "";
  const title = file.resolved(
    file.dictionary({ type: "reference", number: Number(info) }).get("Title"),
  );
  return isString(title) ? textString(title.bytes).trim() : "";
}

/** What no text may hold becomes codes. */
function fit(paragraph: Paragraph): Paragraph {
  const codes = coder();
  const text = codes.text(paragraph.text);
  return { ...paragraph, text, codes: codes.codes };
}
