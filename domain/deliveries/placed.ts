import { type Code, plain } from "../codes/code";
import type { DeliveredText } from "./delivered";

/** A passage a text may belong to. */
export type Place = {
  readonly id: string;
  readonly number: number;
  readonly key?: string | undefined;
  /** Its paragraphs as one text. */
  readonly source: string;
  readonly codes: readonly Code[];
};

/** A text and the passage it answers, if any, in the codes of that passage. */
export type PlacedText = {
  readonly place: string;
  readonly passageId: string | null;
  /** Of the passage when the text went out, where the file says so. */
  readonly revision: number | null;
  /** What it was translated from, without codes: as the passage has it unless the file shows another. */
  readonly source: string;
  readonly text: string;
};

/**
 * Finds the passage of each text: by the mark it went out with, or else its key, or else its source
 * (of several passages with the same source the one of the same number, or the next in order). A
 * passage takes one text; a second one belongs nowhere and says so.
 */
export function placed(
  texts: readonly DeliveredText[],
  passages: readonly Place[],
): readonly PlacedText[] {
  const free = new Map(passages.map((passage) => [passage.id, passage]));
  const byKey = grouped(passages, ({ key }) => key);
  const bySource = grouped(passages, ({ source }) => said(source));
  const found = new Map<DeliveredText, Place>();
  const take = (text: DeliveredText, passage: Place | undefined) => {
    if (passage === undefined || found.has(text) || !free.delete(passage.id)) return;
    found.set(text, passage);
  };
  const next = (some: readonly Place[] = [], number?: number) => {
    const open = some.filter(({ id }) => free.has(id));
    return open.find((passage) => passage.number === number) ?? open[0];
  };
  for (const text of texts) take(text, free.get(text.mark?.id ?? ""));
  for (const text of texts) take(text, next(byKey.get(text.key)));
  for (const text of texts) take(text, next(bySource.get(said(text.source)), text.number));
  return texts.map((text) => placedText(text, found.get(text)));
}

function placedText(text: DeliveredText, passage: Place | undefined): PlacedText {
  const codes = passage?.codes ?? [];
  const own = plain(passage?.source ?? "");
  return {
    place: text.place,
    passageId: passage?.id ?? null,
    revision: (passage?.id === text.mark?.id ? text.mark?.revision : undefined) ?? null,
    source: said(text.source) === said(own) ? own : text.source,
    text: text.textFor(codes),
  };
}

/** Without codes, be they written as tags, and without the spaces that programs are careless about. */
const said = (text: string) =>
  plain(text)
    .replace(/\\*<\/?\d+\/?>/gu, "")
    .replace(/\s+/gu, " ")
    .trim();

function grouped<Key>(passages: readonly Place[], keyOf: (passage: Place) => Key | undefined) {
  const groups = new Map<Key | undefined, Place[]>();
  for (const passage of passages) {
    const key = keyOf(passage);
    if (key === undefined || key === "") continue;
    const known = groups.get(key);
    if (known) known.push(passage);
    else groups.set(key, [passage]);
  }
  return groups;
}
