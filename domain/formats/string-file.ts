import { CODE } from "../codes/code";
import { mended } from "../codes/mend";
import type { PluralForm } from "../languages/plurals";
import { codedTarget, codedText } from "./coded-pair";
import type { Entry } from "./entry";
import type { Paragraph, Problem, Rendering, Writing } from "./format";
import { heldCodes } from "./held-codes";
import type { Placeholders } from "./placeholders";
import { rendered } from "./plain-text";
import { isLocked, saidLimits } from "./said-limits";
import type { Edit } from "./splice";
import type { Parsed } from "./text-format";
import { withForms, withPlaces } from "./with-forms";

type Options = {
  readonly placeholders: Placeholders;
  readonly problems?: readonly Problem[];
  readonly forms?: readonly PluralForm[] | undefined;
  /** How many paragraphs there may be. */
  readonly most?: number;
  /** How members of objects are taken away together. */
  readonly leftOut?: (gone: readonly Entry[]) => readonly Edit[];
};

/** The paragraphs of entries, and how they are written; what is locked stays as it is. */
export function stringFile(
  found: readonly Entry[],
  { placeholders, problems = [], forms, most = Infinity, leftOut = () => [] }: Options,
): Parsed {
  const unlocked = found.filter((entry) => !isLocked(entry));
  const entries = withForms(asFarAs(most, unlocked), forms);
  const paragraphs = entries.map((entry) => paragraphOf(entry, entry.placeholders ?? placeholders));
  return {
    paragraphs,
    attribution: {},
    problems,
    edits: (asked) => {
      const placed = withPlaces(entries, asked.renderings);
      const renderings = placed.map((texts, at) =>
        texts?.length === 0 && entries[at]?.holdsOthers ? [codesIn(paragraphs[at])] : texts,
      );
      const writing = { ...asked, renderings };
      return [
        ...editsOf(entries, paragraphs, writing),
        ...leftOut(entries.filter(({ whole }, at) => whole === "member" && isLeftOut(writing, at))),
      ];
    },
  };
}

/** Of a file that has more than it may, no more than show it: the rest would be read for nothing. */
export function asFarAs<One>(most: number, all: readonly One[]): readonly One[] {
  return all.length > most ? all.slice(0, most + 1) : all;
}

function codesIn(paragraph: Paragraph | undefined): string {
  return paragraph?.text.match(CODE)?.join("") ?? "";
}

function isLeftOut({ renderings }: Writing, at: number): boolean {
  return renderings[at]?.length === 0;
}

function paragraphOf(entry: Entry, placeholders: Placeholders): Paragraph {
  const { about, target } = entry;
  const coded = codedText(entry.value, placeholders);
  const kind = entry.kind ?? "string";
  const paragraph = { kind, ...saidLimits(about?.comment), ...about, ...coded };
  if (!target) return paragraph;
  const text = codedTarget(target.value, coded.codes, placeholders);
  return { ...paragraph, target: { text, status: target.status } };
}

const rawOf = (raw: string) => raw;

function editsOf(
  entries: readonly Entry[],
  paragraphs: readonly Paragraph[],
  { renderings }: Writing,
): Edit[] {
  return entries.flatMap((entry, at): Edit[] => {
    const texts = renderings[at];
    if (texts === undefined) return [];
    if (texts.length === 0 && isTakenAway(entry)) return takenAway(entry);
    const { start, end } = entry;
    const value = valueAt(paragraphs, renderings, at) ?? "";
    return [{ start, end, text: (cut) => entry.spelled(value, cut) }, ...(entry.along ?? [])];
  });
}

function isTakenAway({ about, whole }: Entry): boolean {
  return about?.isMade === true || whole !== undefined;
}

function takenAway({ whole }: Entry): Edit[] {
  if (whole === undefined || whole === "member") return [];
  return [{ start: whole[0], end: whole[1], text: () => "" }];
}

/** What a paragraph is rendered as, codes and all; nothing where it stays as it was. */
export function valueAt(
  paragraphs: readonly Paragraph[],
  renderings: readonly Rendering[],
  at: number,
): string | undefined {
  const texts = renderings[at];
  if (texts === undefined) return undefined;
  return mended(texts, heldCodes(paragraphs, renderings, at))
    .map((pieces) => rendered(pieces, rawOf))
    .join("\n\n");
}
