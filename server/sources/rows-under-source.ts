import { type RowUnder, rowsUnder } from "@/domain/alignment/source-change/rows-under";
import { joined } from "@/domain/codes/join";
import { transferred } from "@/domain/codes/transferred";
import { isFormOf } from "@/domain/languages/plurals";
import { mergedCredits } from "@/domain/review/own-words";
import { after, type Status } from "@/domain/review/status";
import type { FoundRow, PairedRow } from "../alignment/paired-row";
import type { NewSource, SourceText } from "./new-source";
import { asBefore, type Former, type PassageBefore } from "./passages-before";

export type Under = {
  readonly inserted: readonly PairedRow[];
  /** What the rows were that change or go. */
  readonly before: readonly PassageBefore[];
  /** What rows are again, with the approvals they had. */
  readonly again: readonly Former[];
};

type Known = {
  readonly source: NewSource;
  readonly former: {
    readonly before: ReadonlyMap<string, Former>;
    readonly gone: readonly Former[];
  };
  readonly language: string;
  readonly newId: () => string;
};

/** What the rows of a version become under a new source, with all that is known about each. */
export function rowsUnderSource(rows: readonly FoundRow[], known: Known): Under {
  const { source, former, language, newId } = known;
  const standing = new Set(rows.map(({ id }) => id));
  const back = former.gone.filter(({ passageId }) => !standing.has(passageId));
  const own = new Set(back.flatMap(({ sources }) => sources.map(({ id }) => id)));
  const held = new Set(rows.flatMap((row) => row.paragraphs));
  const paragraphs = [...source.now.values()]
    .filter((each) => held.has(each.id) || isFormOf(language, each))
    .sort((one, other) => one.position - other.position)
    .map(({ id }) => ({ id, partOf: own.has(id) ? undefined : source.partOf.get(id) }));
  const { rows: under, gone } = rowsUnder(rows, { paragraphs, into: source.into });
  const made: Made = {
    inserted: [],
    before: gone.map((row) => asBefore(row, were(row, source), true)),
    again: [],
  };
  let at = 0;
  while (at < under.length) {
    const each = under[at] as RowUnder<FoundRow>;
    const returning = back.find((one) => standsAt(one, under, at));
    at += returning?.sources.length ?? 1;
    if (returning !== undefined) {
      made.again.push(returning);
      made.inserted.push({ ...returning.row, revision: returning.row.revision + 1 });
    } else if (each.row === undefined) made.inserted.push(nothingYet(newId(), each.paragraphs));
    else layDown(made, { ...each, row: each.row }, known);
  }
  return made;
}

type Made = { inserted: PairedRow[]; before: PassageBefore[]; again: Former[] };

/** A row that was there: as it is, outdated, or again what it was under this very source. */
function layDown(
  { inserted, before, again }: Made,
  under: RowUnder<FoundRow> & { readonly row: FoundRow },
  { source, former }: Known,
): void {
  const { row, of, paragraphs } = under;
  const now = paragraphs.flatMap((id) => source.now.get(id) ?? []);
  if (of.length === 1 && isSameSource(were(row, source), now)) {
    const { position: _, sources: __, ...same } = row;
    inserted.push(same);
    return;
  }
  before.push(...of.map((one) => asBefore(one, were(one, source), one !== row)));
  const changed = outdated(under, { source, now });
  const was = former.before.get(row.id);
  if (was === undefined || !isAsIt(was, changed, now)) {
    inserted.push(changed);
    return;
  }
  again.push(was);
  inserted.push({ ...was.row, revision: changed.revision });
}

const were = ({ paragraphs }: FoundRow, { before }: NewSource): SourceText[] =>
  paragraphs.flatMap((id) => {
    const known = before.get(id);
    return known === undefined ? [] : [{ id, text: known.text, codes: known.codes }];
  });

/** Whether a passage that went can stand here again: its paragraphs do, alone and in order. */
function standsAt({ sources }: Former, under: readonly RowUnder<FoundRow>[], at: number): boolean {
  return (
    sources.length > 0 &&
    sources.every(({ id }, step) => {
      const there = under[at + step];
      return (
        there?.row === undefined && there?.paragraphs.length === 1 && there.paragraphs[0] === id
      );
    })
  );
}

type Now = { readonly source: NewSource; readonly now: readonly SourceText[] };

function outdated(
  { row, paragraphs, of }: RowUnder<FoundRow> & { readonly row: FoundRow },
  { source, now }: Now,
): PairedRow {
  const worded = of
    .filter(({ text }) => text !== "")
    .map((one) => ({ text: one.text, codes: joined(were(one, source)).codes }));
  const was = joined(worded);
  const text = transferred(was.text, was.codes, joined(now).codes);
  const credits = of.length === 1 ? row : mergedCredits(of);
  return {
    ...{ id: row.id, paragraphs, text, revision: row.revision + 1 },
    ...{ writtenById: credits.writtenById, alsoByIds: credits.alsoByIds },
    correctedById: credits.correctedById,
    status: statusUnder(of, text),
    submittedById: row.submittedById,
    confidence: row.confidence,
    confirmed: row.confirmed && row.paragraphs.join() === paragraphs.join(),
    moved: row.moved,
    gapAccepted: null,
  };
}

function statusUnder(of: readonly FoundRow[], text: string): Status {
  if (text.trim() === "") return "untranslated";
  const worded = of.filter((row) => row.text !== "");
  const all = worded.map(({ status }) => after(status, "source-changed") ?? status);
  return all.includes("outdated") ? "outdated" : (all[0] ?? "untranslated");
}

/**
 * Whether a row is under the source it stood for, and nobody has touched it since: who types into an
 * outdated passage makes it a draft.
 */
function isAsIt(was: Former, { status, text }: PairedRow, now: readonly SourceText[]): boolean {
  const untouched = status === "outdated" || (text === "" && was.row.text === "");
  return untouched && isSameSource(was.sources, now);
}

function isSameSource(one: readonly SourceText[], other: readonly SourceText[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ id, text }, at) => other[at]?.id === id && other[at]?.text === text)
  );
}

function nothingYet(id: string, paragraphs: readonly string[]): PairedRow {
  return {
    ...{ id, paragraphs, text: "", revision: 1, status: "untranslated" },
    ...{ writtenById: null, alsoByIds: [], correctedById: null, submittedById: null },
    ...{ confidence: null, confirmed: false, moved: false, gapAccepted: null },
  };
}
