import { CODE, codeAt } from "../codes/code";
import { highest, renumbered } from "../codes/join";
import type { Paragraph, Rendering } from "../formats/format";
import type { ExportedPassage, ExportedVersion } from "./export";

/**
 * What stands in place of each paragraph of the document, for `Format.write`. Passages come in the
 * order of the document.
 *
 * The texts of a passage are spread over its paragraphs one to one, the last one taking what is
 * left, as long as every code stays with its paragraph; otherwise the first paragraph takes all. A
 * paragraph without a text is left out. An addition goes behind the paragraph before it.
 */
export function renderingsOf(
  passages: readonly ExportedPassage[],
  paragraphCount: number,
  only: ExportedVersion["only"],
): Rendering[] {
  const renderings: Rendering[] = [];
  const sources: string[] = [];
  let waiting: readonly string[] = [];
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

/**
 * With nothing in place of the paragraphs at these positions, which this version does not have:
 * plural forms of other languages.
 */
export function withoutOthers(
  renderings: readonly Rendering[],
  others: readonly number[],
): Rendering[] {
  const absent = new Set(others);
  let next = 0;
  return Array.from({ length: renderings.length + absent.size }, (_, position) =>
    absent.has(position) ? [] : renderings[next++],
  );
}

/** The paragraphs of its text, or nothing when it stays as it was. */
function textsOf(passage: ExportedPassage, only: ExportedVersion["only"]): string[] | undefined {
  const texts = passage.text.split(/\n{2,}/u).filter((text) => text.trim() !== "");
  if (texts.length === 0 && passage.omissionAccepted !== true) return undefined;
  return only === "all" || passage.status === "approved" ? texts : undefined;
}

type Sofar = { readonly renderings: Rendering[]; readonly sources: readonly string[] };

/** Puts an addition behind the last paragraph that is not left out; what finds none waits for the next. */
function addition({ renderings, sources }: Sofar, texts: readonly string[]): readonly string[] {
  const plain = texts.map((text) => text.replace(CODE, ""));
  const at = renderings.findLastIndex((rendering) => rendering?.length !== 0);
  if (at < 0 || plain.length === 0) return plain;
  renderings[at] = [...(renderings[at] ?? [sources[at] ?? ""]), ...plain];
  return [];
}

function spread(
  paragraphs: readonly Paragraph[],
  texts: readonly string[] | undefined,
  waiting: readonly string[],
): Rendering[] {
  if (texts === undefined)
    return paragraphs.map(({ text }, at) =>
      at === 0 && waiting.length > 0 ? [...waiting, text] : undefined,
    );
  const apart = oneToOne(paragraphs, texts) ?? paragraphs.map((_, at) => (at === 0 ? texts : []));
  const [first = [], ...rest] = apart;
  return [[...waiting, ...first], ...rest];
}

function oneToOne(
  paragraphs: readonly Paragraph[],
  texts: readonly string[],
): string[][] | undefined {
  const spreads: string[][] = [];
  let before = 0;
  for (const [at, { codes }] of paragraphs.entries()) {
    const isLast = at === Math.min(paragraphs.length, texts.length) - 1;
    const own = isLast ? texts.slice(at) : texts.slice(at, at + 1);
    const most = isLast ? Infinity : before + highest(codes);
    const ids = own.flatMap(idsIn);
    if (ids.some((id) => id <= before || id > most)) return undefined;
    spreads.push(own.map((text) => renumbered(text, -before)));
    before += highest(codes);
  }
  return spreads;
}

function idsIn(text: string): number[] {
  return Array.from(text.matchAll(CODE), ([character]) => codeAt(character)?.id ?? 0);
}
