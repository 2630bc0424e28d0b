import type { Check, Example } from "./check";
import { BRACKET } from "./traits";

/** Half a pair of brackets. If the source has a half too (a list, a face), nothing is said. */
export const brackets = {
  id: "brackets",
  severity: "warning",
  needs: { either: BRACKET },

  find({ source, target }) {
    const halves = halvesIn(target.text);
    if (halves.length === 0) return lost(source.text, target.text);
    if (halvesIn(source.text).length > 0) return [];
    return halves.map((start) => ({ side: "target", start, end: start + 1 }));
  },
} as const satisfies Check;

const OPENING = "([（【〔［";
const CLOSING = ")]）】〕］";

/** Where brackets stand that have no partner. A bracket behind a number or a letter at the head counts an item. */
function halvesIn(text: string): number[] {
  const open: { at: number; kind: number }[] = [];
  const halves: number[] = [];
  for (const { 0: mark, index: at } of text.matchAll(/[()[\]（）【】〔〕［］]/g)) {
    const opens = OPENING.indexOf(mark);
    if (opens !== -1) open.push({ at, kind: opens % 3 });
    else if (open.at(-1)?.kind === CLOSING.indexOf(mark) % 3) open.pop();
    else if (!countsItem(text, at)) halves.push(at);
  }
  return [...halves, ...open.map(({ at }) => at)].sort((one, other) => one - other);
}

function countsItem(text: string, at: number): boolean {
  return /(?:^|[\s\u200f])(?:[\p{L}\p{N}]{1,3}|[:;][-']?|الف)$/u.test(
    text.slice(Math.max(0, at - 5), at),
  );
}

/** All brackets gone: worth a look. Acronyms in them are the business of `acronyms`; the code of a telephone number has them or not. */
function lost(source: string, target: string) {
  if (/[([（【〔［]/.test(target)) return [];
  return [
    ...source.matchAll(
      /\((?![A-Z]{2,8}\)|[\p{Nd}+]{2,6}\)[\s-]?\p{Nd})[^()]{2,80}\)|\[[^[\]()]{2,80}\](?![([])/gu,
    ),
  ].map(({ 0: quote, index: start }) => ({
    side: "source" as const,
    start,
    end: start + quote.length,
    variant: "lost",
    severity: "note" as const,
  }));
}

export const examples: readonly Example[] = [
  {
    source: "The ferry (a small one) left.",
    target: "Die Fähre (eine kleine legte ab.",
    finds: ["("],
  },
  {
    source: "The ferry (a small one) left.",
    target: "کشتی (ایک چھوٹی) چل دی۔",
    to: "ur",
    finds: [],
  },
  {
    source: "The ferry (a small one) left.",
    target: "渡船（一艘小船）开走了。",
    to: "zh",
    finds: [],
  },
  { source: "a) the river", target: "الف) دریا", to: "ur", finds: [] },
  { source: "The quay [old]", target: "اسکله ]قدیمی[", to: "fa", finds: ["]", "["] },
  { source: "1. the river", target: "۱) سیند", to: "ps", finds: [] },
  { source: "Water Council (old)", target: "Wasserrat", finds: ["(old)"] },
  { source: "No smile :-( today", target: "Kein Lächeln :-( heute", finds: [] },
];
