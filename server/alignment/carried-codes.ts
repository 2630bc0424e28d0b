import type { Row } from "@/domain/alignment/row";
import { CODE, type Code, closing, codeAt, opening, standalone } from "@/domain/codes/code";
import { joined } from "@/domain/codes/join";
import { transferred } from "@/domain/codes/transferred";

/** A code of one paragraph, and the number it goes by in the passage that paragraph is in. */
type Numbered = { readonly paragraph: string; readonly own: number; readonly code: Code };

type Sourced = Row & {
  readonly sources: readonly { readonly id: string; readonly codes: readonly Code[] }[];
};

/**
 * Keeps the codes of texts apart while an edit of the pairing moves them about. A text numbers its
 * codes by the source it stands against, so in another row the same number means something else.
 * `marked` gives each code of each row a character of its own, as wide as the one it stands for, so
 * offsets stay what they are; `unmarked` numbers them by the paragraphs the text came to.
 */
export function carriedCodes(rows: readonly Sourced[]) {
  const marks: (Numbered & { readonly type: "open" | "close" | "standalone" })[] = [];
  const codesOf = new Map(
    rows.flatMap(({ sources }) => sources.map((each) => [each.id, each.codes])),
  );

  const mark = (character: string, codes: readonly Numbered[]): string => {
    const piece = codeAt(character);
    const known = codes.find(({ code }) => code.id === piece?.id);
    if (piece === undefined || known === undefined || marks.length >= MOST_MARKS) return "";
    return String.fromCodePoint(FIRST_MARK + marks.push({ ...known, type: piece.type }) - 1);
  };

  return {
    marked: rows.map(({ id, paragraphs, text, sources }): Row => {
      const codes = numbered(sources);
      return { id, paragraphs, text: text.replace(CODE, (character) => mark(character, codes)) };
    }),
    unmarked(row: Row): Row {
      if (!MARK_INSIDE.test(row.text)) return row;
      const sources = row.paragraphs.map((id) => ({ id, codes: codesOf.get(id) ?? [] }));
      return { ...row, text: renumbered(row.text, marks, numbered(sources)) };
    },
  };
}

/** Plane 16: private to us while an edit is made, and two UTF-16 units wide like the codes. */
const FIRST_MARK = 0x100000;
const MOST_MARKS = 0xfffe;
const MARK = /[\u{100000}-\u{10fffd}]/gu;
const MARK_INSIDE = /[\u{100000}-\u{10fffd}]/u;
const SPELL = { open: opening, close: closing, standalone } as const;

function numbered(sources: Sourced["sources"]): Numbered[] {
  const own = sources.flatMap(({ id, codes }) => codes.map((code) => ({ id, own: code.id })));
  const all = joined(sources.map(({ codes }) => ({ text: "", codes }))).codes;
  return all.flatMap((code, at) => {
    const of = own[at];
    return of === undefined ? [] : { paragraph: of.id, own: of.own, code };
  });
}

type Marks = readonly (Numbered & { readonly type: keyof typeof SPELL })[];

function renumbered(text: string, marks: Marks, to: readonly Numbered[]): string {
  const from: Numbered[] = [];
  const spelled = text.replace(MARK, (character) => {
    const met = marks[(character.codePointAt(0) ?? 0) - FIRST_MARK];
    return met === undefined ? character : SPELL[met.type](numberOf(met, from));
  });
  const settled = new Map<number, number>();
  for (const [at, code] of from.entries()) {
    const same = to.find((other) => isSame(other, code));
    if (same !== undefined) settled.set(at + 1, same.code.id);
  }
  const codes = from.map(({ code }, at) => ({ ...code, id: at + 1 }));
  return transferred(
    spelled,
    codes,
    to.map(({ code }) => code),
    settled,
  );
}

/** The number of a code among those met so far, from 1. */
function numberOf(met: Numbered, from: Numbered[]): number {
  const known = from.findIndex((other) => isSame(other, met));
  return known >= 0 ? known + 1 : from.push(met);
}

const isSame = (one: Numbered, other: Numbered) =>
  one.paragraph === other.paragraph && one.own === other.own;
