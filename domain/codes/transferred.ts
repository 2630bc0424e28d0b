import { CODE, type Code, closing, codeAt, opening, standalone } from "./code";

/**
 * A text with its codes exchanged for those of another text: a translation read from its own file
 * has the codes of that file, and must speak of those of its source. A code answers the first one
 * not yet taken with the same markup, or else the same label (a link with a translated address).
 * One without an answer goes, but nothing a person reads does: a line break becomes one, and a
 * placeholder is written out. `settled` names the answers that are known already, by number.
 */
export function transferred(
  text: string,
  from: readonly Code[],
  to: readonly Code[],
  settled: ReadonlyMap<number, number> = new Map(),
): string {
  if (!CODE_INSIDE.test(text)) return text;
  const answers = answersOf(used(text, from), to, settled);
  const known = new Map(from.map((code) => [code.id, code]));
  return text.replace(CODE, (character) => {
    const piece = codeAt(character);
    const code = piece && known.get(piece.id);
    if (piece === undefined || code === undefined) return "";
    const answer = answers.get(code.id);
    return answer === undefined ? readable(code) : SPELL[piece.type](answer);
  });
}

const CODE_INSIDE = /[\u{f0000}-\u{fbfff}]/u;

const SPELL = { open: opening, close: closing, standalone } as const;

/** What is left of a code that the other text has not. */
function readable(code: Code): string {
  if (code.kind === "pair") return "";
  if (code.label === "br") return "\n";
  return code.raw === code.label ? code.raw : "";
}

function used(text: string, from: readonly Code[]): Code[] {
  const ids = new Set([...text.matchAll(CODE)].map(([character]) => idOf(character)));
  return from.filter(({ id }) => ids.has(id));
}

const idOf = (character: string) => codeAt(character)?.id ?? 0;

function answersOf(
  codes: readonly Code[],
  to: readonly Code[],
  settled: ReadonlyMap<number, number>,
): Map<number, number> {
  const answers = new Map(settled);
  const taken = new Set(settled.values());
  for (const isAlike of [isSameMarkup, isSameLabel]) {
    for (const code of codes.filter(({ id }) => !answers.has(id))) {
      const answer = to.find((other) => !taken.has(other.id) && isAlike(code, other));
      if (answer === undefined) continue;
      answers.set(code.id, answer.id);
      taken.add(answer.id);
    }
  }
  return answers;
}

const isSameMarkup = (one: Code, other: Code) =>
  one.kind === other.kind && one.raw === other.raw && one.rawEnd === other.rawEnd;

const isSameLabel = (one: Code, other: Code) =>
  one.kind === other.kind && one.label === other.label && one.raw !== one.label;
