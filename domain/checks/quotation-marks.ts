import { quotationMarks as marksOf } from "../languages/quotation-marks";
import type { Check, Example, Facing, Fault } from "./check";
import type { Text } from "./text";
import { QUOTE, SPEECH } from "./traits";

/** Quotations are printed with the marks of the language: « » in Dari, „ “ in German, “ ” in Pashto. */
export const quotationMarks = {
  id: "quotation-marks",
  severity: "note",
  needs: { target: QUOTE },

  find(facing) {
    const spoken = (facing.target.traits & SPEECH) === 0 ? [] : inSpeech(facing);
    return [...spoken, ...apostrophes(facing)];
  },
} as const satisfies Check;

function inSpeech(facing: Facing): Fault[] {
  const { text, language, base } = facing.target;
  const marks = doubleMarks(text);
  if (marks.length === 0 || marks.length % 2 === 1) return [];
  const { outer, inner } = marksOf(language);
  const allowed = outer.join("") + inner.join("") + (ALSO[base] ?? "");
  return [
    ...pairsOf(marks)
      .filter(({ open, close }) => !isAllowed(text[open] ?? "", text[close] ?? "", allowed, facing))
      .map((pair) => faultOf(pair, text, outer)),
    ...(mayNest(text, marks) ? nestedAlike(facing.target, inner) : []),
  ];
}

/** Whether a mark is followed by its like before its partner: what the patterns want that are slow to look. */
function mayNest(text: string, marks: readonly number[]): boolean {
  for (const family of FAMILIES) {
    let before = "";
    for (const at of marks) {
      const mark = text.charAt(at);
      if (!family.includes(mark)) continue;
      if (mark === before) return true;
      before = mark;
    }
  }
  return false;
}

const FAMILIES = ["«»", "“”„", "「」"] as const;

/** A quotation inside a quotation that has the marks of the outer one. French may print it so. */
function nestedAlike({ text, base }: Text, inner: readonly [string, string]): Fault[] {
  if (base === "fr") return [];
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

/** Where double marks stand. A straight one behind a digit is inches. */
function doubleMarks(text: string): number[] {
  const places: number[] = [];
  DOUBLE.lastIndex = 0;
  while (DOUBLE.test(text)) places.push(DOUBLE.lastIndex - 1);
  return places;
}

const DOUBLE = /[“”„‟«»「」]|(?<!\d)"/g;

/** Two by two. */
function pairsOf(marks: readonly number[]): Quoted[] {
  const pairs: Quoted[] = [];
  for (let at = 0; at + 1 < marks.length; at += 2)
    pairs.push({ open: marks[at] ?? 0, close: marks[at + 1] ?? 0 });
  return pairs;
}

function isAllowed(open: string, close: string, allowed: string, { source }: Facing): boolean {
  if (open === '"' && close === '"') return source.text.includes('"');
  return allowed.includes(open) && allowed.includes(close);
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
