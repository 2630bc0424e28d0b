import { quotationMarks as marksOf } from "../languages/quotation-marks";
import type { Check, Example, Facing, Fault } from "./check";
import type { Text } from "./text";
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
    const pairs = pairsIn(text);
    const foreign = pairs.filter(
      ({ open, close }) => !isAllowed(text.charAt(open) + text.charAt(close), allowed, facing),
    );
    return [
      ...foreign.map((pair) => faultOf(pair, text, outer)),
      ...(pairs.length > 1 ? nestedAlike(facing.target, inner) : []),
      ...apostrophes(facing),
    ];
  },
} as const satisfies Check;

/** A quotation inside a quotation that has the marks of the outer one. French may print it so. */
function nestedAlike({ text, base }: Text, inner: readonly [string, string]): Fault[] {
  if (base === "fr" || !TWICE.test(text)) return [];
  return SAME.flatMap((pattern) => [...text.matchAll(pattern)]).flatMap(({ indices }) => {
    const [start = 0, end = 0] = indices?.[1] ?? [];
    const fixed = inner[0] + text.slice(start + 1, end - 1) + inner[1];
    return [
      {
        ...{ side: "target" as const, start, end, variant: "nested" },
        values: { marks: inner.join("…") },
        fix: { start, end, text: fixed },
      },
    ];
  });
}

const TWICE = /[«“„「][^«»“”„「」\n]{0,500}[«“„「]/;
/** An opening mark, and before it closes another like it with its partner. */
const SAME = [
  /«[^«»\n]{0,500}(«[^«»\n]{1,500}»)[^«»\n]{0,500}»/dg,
  /(?<![„”][^“”„\n]{0,500})“[^“”„\n]{0,500}(“[^“”„\n]{1,500}”)[^“”„\n]{0,500}”/dg,
  /„[^“”„\n]{0,500}(„[^“”„\n]{1,500}[“”])[^“”„\n]{0,500}[“”]/dg,
  /「[^「」\n]{0,500}(「[^「」\n]{1,500}」)[^「」\n]{0,500}」/dg,
] as const;

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
  {
    source: "“He said ‘come’ and left,” she said.",
    target: "„Er sagte „komm“ und ging“, sagte sie.",
    finds: ["„komm“"],
    fixed: "„Er sagte ‚komm‘ und ging“, sagte sie.",
  },
  {
    source: "“He said ‘come’ and left,” she said.",
    target: "او گفت: «به من گفت «بیا» و رفت.»",
    to: "fa",
    finds: ["«بیا»"],
    fixed: "او گفت: «به من گفت ‹بیا› و رفت.»",
  },
  { source: "“Come,” he said, “now.”", target: "„Komm“, sagte er, „jetzt.“", finds: [] },
  { source: 'a 5" pipe, a 6" pipe', target: 'ein 5"-Rohr, ein 6"-Rohr', finds: [] },
];
