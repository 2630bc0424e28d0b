import { quotationMarks as marksOf } from "../languages/quotation-marks";
import type { Check, Example, Facing, Fault } from "./check";
import { QUOTE } from "./traits";

/** Quotations are printed with the marks of the language: « » in Dari, „ “ in German, “ ” in Pashto. */
export const quotationMarks = {
  id: "quotation-marks",
  severity: "note",
  needs: { target: QUOTE },

  find(facing) {
    const { text, language, base } = facing.target;
    const { outer, inner } = marksOf(language);
    const allowed = [...outer, ...inner].join("") + (ALSO[base] ?? "");
    const foreign = pairsIn(text).filter(
      ({ open, close }) => !isAllowed(text.charAt(open) + text.charAt(close), allowed, facing),
    );
    return [...foreign.map((pair) => faultOf(pair, text, outer)), ...apostrophes(facing)];
  },
} as const satisfies Check;

/** Marks that are printed as well, whatever CLDR prefers. */
const ALSO: Readonly<Record<string, string>> = {
  ar: "«»“”",
  ps: "«»‹›",
  ur: "“”«»",
  de: "»«›‹",
  fr: "“”«»‹›",
  es: "“”‘’",
  it: "“”‘’",
  pt: "«»“”",
  ru: "“”",
  zh: "「」『』《》",
  sv: "»«",
  da: "»«„“",
  nb: "“”„",
  nl: "„”‘’",
  he: "„”“",
  tr: "«»",
  pl: "»«",
  cs: "»«",
  en: "“”‘’",
  uk: "“”",
  el: "“”",
  hi: "“”‘’",
};

/** A straight apostrophe between letters, where the source prints curved marks and no straight one. */
function apostrophes({ source, target: { text, script } }: Facing): Fault[] {
  if (script !== "Latn" || !text.includes("'")) return [];
  if (!/[‘’“”«»„]/.test(source.text) || source.text.includes("'")) return [];
  return [...text.matchAll(/(?<=\p{L})'(?=\p{L})/gu)].map(({ index: start }) => ({
    ...{ side: "target" as const, start, end: start + 1, variant: "apostrophe" },
    fix: { start, end: start + 1, text: "’" },
  }));
}

type Quoted = { readonly open: number; readonly close: number };

/** Double marks two by two. A straight mark behind a digit is inches. */
function pairsIn(text: string): Quoted[] {
  const marks = [...text.matchAll(/[“”„‟«»「」]|(?<!\d)"/g)].map(({ index }) => index);
  const pairs: Quoted[] = [];
  for (let at = 0; at + 1 < marks.length; at += 2)
    pairs.push({ open: marks[at] ?? 0, close: marks[at + 1] ?? 0 });
  return marks.length % 2 === 0 ? pairs : [];
}

function isAllowed(pair: string, allowed: string, { source }: Facing): boolean {
  if (pair === '""') return source.text.includes('"');
  return [...pair].every((mark) => allowed.includes(mark));
}

function faultOf(
  { open, close }: Quoted,
  text: string,
  [opening, closing]: readonly [string, string],
): Fault {
  const fixed = opening + text.slice(open + 1, close) + closing;
  return {
    side: "target",
    start: open,
    end: close + 1,
    values: { marks: `${opening}…${closing}` },
    fix: { start: open, end: close + 1, text: fixed },
  };
}

export const examples: readonly Example[] = [
  {
    source: "He said “yes”.",
    target: 'Er sagte "ja".',
    finds: ['"ja"'],
    fixed: "Er sagte „ja“.",
  },
  {
    source: "He said “yes”.",
    target: "او گفت “بلی”.",
    to: "fa-AF",
    finds: ["“بلی”"],
    fixed: "او گفت «بلی».",
  },
  { source: "He said “yes”.", target: "او گفت «بلی».", to: "fa-AF", finds: [] },
  { source: "He said “yes”.", target: "هغه وویل “هو”.", to: "ps", finds: [] },
  { source: 'Type "yes".', target: '"ja" eingeben', finds: [] },
  { source: "He said “yes”.", target: "他说“是”。", to: "zh", finds: [] },
  { source: "He said “yes”.", target: "Il a dit “oui”.", to: "fr", finds: [] },
  {
    source: "The winter’s end",
    target: "La fin de l'hiver",
    to: "fr",
    finds: ["'"],
    fixed: "La fin de l’hiver",
  },
  { source: "The winter's end", target: "La fin de l'hiver", to: "fr", finds: [] },
  { source: 'a 5" pipe, a 6" pipe', target: 'ein 5"-Rohr, ein 6"-Rohr', finds: [] },
];
