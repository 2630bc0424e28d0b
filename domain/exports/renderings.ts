import { CODE, codeAt } from "../codes/code";
import { highest, renumbered } from "../codes/join";
import type { Paragraph, Writing } from "../formats/format";
import type { Status } from "../review/status";
import { type ExportedPassage, type ExportedVersion, notesForReaders } from "./export";

/** A text that goes out, with the notes for readers that belong behind it, and how far it is. */
type Text = {
  readonly text: string;
  readonly notes: readonly string[];
  readonly status?: Status;
};

/** What is told in place of one paragraph, as in `Rendering`. */
type Told = readonly Text[] | undefined;

/**
 * What stands in place of each paragraph of the document, for `Format.write`. Passages come in the
 * order of the document.
 *
 * The texts of a passage are spread over its paragraphs one to one, the last one taking what is
 * left, as long as every code stays with its paragraph; otherwise the first paragraph takes all. A
 * paragraph without a text is left out. An addition goes behind the paragraph before it.
 */
export function toldBy(
  passages: readonly ExportedPassage[],
  paragraphCount: number,
  only: ExportedVersion["only"],
): Told[] {
  const renderings: Told[] = [];
  const sources: string[] = [];
  let waiting: readonly Text[] = [];
  for (const passage of passages) {
    const texts = textsOf(passage, only);
    if (passage.paragraphs.length === 0) {
      waiting = [...waiting, ...addition({ renderings, sources }, texts ?? [])];
      continue;
    }
    renderings.push(...spread(passage.paragraphs, texts, waiting));
    sources.push(...passage.paragraphs.map(({ text }) => text));
    waiting = [];
  }
  return Array.from({ length: paragraphCount }, (_, at) => renderings[at]);
}

/** The part of `Writing` that the texts make. */
export function writingOf(told: readonly Told[]): Omit<Writing, "language" | "forms"> {
  return {
    renderings: told.map((texts) => texts?.map(({ text }) => text)),
    footnotes: told.map((texts) => texts?.map(({ notes }) => notes) ?? []),
    statuses: told.map((texts) => texts?.[0]?.status),
  };
}

/**
 * With nothing in place of the paragraphs at these positions, which this version does not have:
 * plural forms of other languages.
 */
export function withoutOthers(renderings: readonly Told[], others: readonly number[]): Told[] {
  const absent = new Set(others);
  let next = 0;
  return Array.from({ length: renderings.length + absent.size }, (_, position) =>
    absent.has(position) ? [] : renderings[next++],
  );
}

/** The paragraphs of its text, or nothing when it stays as it was. Its notes stand behind the last. */
function textsOf(passage: ExportedPassage, only: ExportedVersion["only"]): Text[] | undefined {
  const texts = passage.text.split(/\n{2,}/u).filter((text) => text.trim() !== "");
  if (texts.length === 0 && passage.omissionAccepted !== true) return undefined;
  if (only !== "all" && passage.status !== "approved") return undefined;
  const notes = notesForReaders(passage);
  const { status } = passage;
  return texts.map((text, at) => ({ text, status, notes: at === texts.length - 1 ? notes : [] }));
}

type Sofar = { readonly renderings: Told[]; readonly sources: readonly string[] };

/** Puts an addition behind the last paragraph that is not left out; what finds none waits for the next. */
function addition({ renderings, sources }: Sofar, texts: readonly Text[]): readonly Text[] {
  const plain = texts.map((one) => ({ ...one, text: one.text.replace(CODE, "") }));
  const at = renderings.findLastIndex((rendering) => rendering?.length !== 0);
  if (at < 0 || plain.length === 0) return plain;
  renderings[at] = [...(renderings[at] ?? [untold(sources[at] ?? "")]), ...plain];
  return [];
}

const untold = (text: string): Text => ({ text, notes: [] });

function spread(
  paragraphs: readonly Paragraph[],
  texts: readonly Text[] | undefined,
  waiting: readonly Text[],
): Told[] {
  if (texts === undefined)
    return paragraphs.map(({ text }, at) =>
      at === 0 && waiting.length > 0 ? [...waiting, untold(text)] : undefined,
    );
  const apart = oneToOne(paragraphs, texts) ?? paragraphs.map((_, at) => (at === 0 ? texts : []));
  const [first = [], ...rest] = apart;
  return [[...waiting, ...first], ...rest];
}

function oneToOne(paragraphs: readonly Paragraph[], texts: readonly Text[]): Text[][] | undefined {
  const spreads: Text[][] = [];
  let before = 0;
  for (const [at, { codes }] of paragraphs.entries()) {
    const isLast = at === Math.min(paragraphs.length, texts.length) - 1;
    const own = isLast ? texts.slice(at) : texts.slice(at, at + 1);
    const most = isLast ? Infinity : before + highest(codes);
    const ids = own.flatMap(({ text }) => idsIn(text));
    if (ids.some((id) => id <= before || id > most)) return undefined;
    spreads.push(own.map((one) => ({ ...one, text: renumbered(one.text, -before) })));
    before += highest(codes);
  }
  return spreads;
}

function idsIn(text: string): number[] {
  return Array.from(text.matchAll(CODE), ([character]) => codeAt(character)?.id ?? 0);
}
