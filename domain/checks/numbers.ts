import type { Check, Example, Fault, Figures, Side } from "./check";
import { type Figure, figuresIn } from "./numbers-in";
import type { Text } from "./text";
import { DIGIT } from "./traits";

/**
 * Every figure of the source stands in the translation, and no other. Compared is what it is worth:
 * 3.50, 3,50 and ٣٫٥٠ are one number, and a small one may be a word on the other side.
 */
export const numbers = {
  id: "numbers",
  severity: "error",
  needs: { either: DIGIT },

  find(facing) {
    const asked = figuresIn(facing.source);
    const had = figuresIn(facing.target);
    const { source, target } = facing;
    const scaled = asked.filter((figure) => mayScale(figure, source));
    const isAlike = areAlike(asked, had);
    if (isAlike && scaled.length === 0) return [];
    const missing = isAlike ? [] : unanswered(asked, had);
    const added = isAlike ? [] : unanswered(had, asked);
    if (scaled.length + missing.length + added.length === 0) return [];
    const { figures } = facing.tools;
    if (figures === undefined) return [];
    const lost = figures.notOtherwise(missing, source, target);
    const more = figures.notOtherwise(added, target, source);
    return [...faultsOf(lost, more), ...otherScale(figures.rescaled(scaled, source, had, target))];
  },
} as const satisfies Check;

/** The same figures in the same order: by far the commonest case, and quickly told. */
function areAlike(asked: readonly Figure[], had: readonly Figure[]): boolean {
  return (
    asked.length === had.length && asked.every(({ values }, at) => values[0] === had[at]?.values[0])
  );
}

function otherScale(rescaled: ReturnType<Figures["rescaled"]>): Fault[] {
  return rescaled.map(({ was, ...place }) => {
    return { side: "target", ...place, variant: "changed", values: { number: was } };
  });
}

/** Whether a word of scale may stand behind it; which it is, and what it means, is told by `rescaled`. */
function mayScale({ end }: Figure, { text }: Text): boolean {
  SCALED.lastIndex = end;
  return SCALED.test(text);
}

const SCALED =
  /[\s\u00a0\u202f-]?(?:[百千万萬亿億]|hund|thou|taus|mi?l|mi?rd|mio|mrd|mln|mn|bi|bn|tri|crore|lakh|mil|milh|m[iı]ly|тыс|мил|млн|млр|три|صد|هزار|ہزار|زر|ألف|آلاف|م[يی]?ل[يی]|مل[يی]|بل[يی]|بیل|تریل|ترل|تريل|ټریل|ٹریل|لاکھ|لک|کروڑ|ارب|کھرب|ملین|हज|लाख|करोड़|अरब|खरब|मिल)/iy;

/** Figures that no figure of the other side answers by value, whole or in its parts. */
function unanswered(figures: readonly Figure[], others: readonly Figure[]): Figure[] {
  if (figures.length === 0) return [];
  const values = new Set<string>();
  for (const other of others) for (const value of other.values) values.add(value);
  const left = figures.filter((figure) => !figure.values.some((value) => values.has(value)));
  if (left.length === 0) return left;
  const parts = new Set(others.flatMap((other) => other.parts));
  return left.filter((figure) =>
    figure.parts.length > 1
      ? !figure.parts.every((part) => parts.has(part))
      : !figure.parts.every(
          (part) => parts.has(part) && others.some((other) => isSplit(other, part)),
        ),
  );
}

/** Whether this figure, written in one here, has that part: a date, a time, a range. */
function isSplit({ parts }: Figure, part: string): boolean {
  return parts.length > 1 && parts.includes(part);
}

/** One figure missing and one too many are one that was changed. */
function faultsOf(missing: readonly Figure[], added: readonly Figure[]): Fault[] {
  const changed = added.slice(0, missing.length).map((one, at): Fault => {
    return {
      ...place("target", one),
      variant: "changed",
      values: { number: missing[at]?.text ?? "" },
    };
  });
  const lost = missing.slice(added.length).map((one): Fault => {
    return {
      ...place("source", one),
      variant: "missing",
      severity: isDoubtful(one) ? "warning" : "error",
    };
  });
  const more = added.slice(missing.length).map((one): Fault => {
    return { ...place("target", one), variant: "added", severity: "warning" };
  });
  return [...changed, ...lost, ...more];
}

/** A small number may be a word this workbench does not know, and a letter with a figure is a name. */
function isDoubtful({ values, isName }: Figure): boolean {
  return isName || values.some((value) => Number(value) <= 100);
}

function place(side: Side, { start, end }: Figure) {
  return { side, start, end };
}

export const examples: readonly Example[] = [
  { source: "It cost $3.50 in 1995.", target: "1995 kostete es 3,50 $.", finds: [] },
  { source: "width: 36em;", target: "width: 42em;", finds: [] },
  { source: "width: 36em; 3 boats", target: "width: 42em; 4 Boote", finds: ["4"] },
  { source: "Chapter 12", target: "Kapitel 21", finds: ["21"] },
  { source: "Born in 1984", target: "وُلد عام ١٩٨٤", to: "ar", finds: [] },
  { source: "10,500 people came", target: "۱۰٬۵۰۰ نفر آمدند", to: "fa", finds: [] },
  { source: "10,500 people came", target: "۱۰،۵۰۰ تنه راغلل", to: "ps", finds: [] },
  { source: "10,500 people came", target: "10 500 personnes sont venues", to: "fr", finds: [] },
  { source: "10,500 people came", target: "۱۰٬۵۰۰۰ نفر آمدند", to: "fa", finds: ["۱۰٬۵۰۰۰"] },
  { source: "12 boats", target: "ein Dutzend Boote", finds: [] },
  { source: "twenty-five boats", target: "25 کشتیاں", to: "ur", finds: [] },
  { source: "25 boats", target: "fünfundzwanzig Boote", finds: [] },
  { source: "On 4 May 2021", target: "04.05.2021", finds: [] },
  { source: "On 4 May 2021", target: "په ۲۰۲۱ کال کې", to: "ps", finds: ["4"] },
  { source: "1.2 million people", target: "۱۲ لاکھ افراد", to: "ur", finds: [] },
  { source: "1.2 billion people", target: "1,2 Milliarden Menschen", finds: [] },
  { source: "1.2 billion people", target: "1,2 Millionen Menschen", finds: ["1,2 Millionen"] },
  { source: "1.2 billion people", target: "۱٫۲ میلیون نفر", to: "fa", finds: ["۱٫۲ میلیون"] },
  { source: "1.2 billion people", target: "1,2 mil millones de personas", to: "es", finds: [] },
  { source: "1.2 billion yuan", target: "12亿元", to: "zh", finds: [] },
  { source: "1.2 billion yuan", target: "1.2亿元", to: "zh", finds: ["1.2亿"] },
  { source: "About 25,000 people", target: "约2.5万人", to: "zh", finds: [] },
  { source: "the 21st century", target: "二十一世纪", to: "zh", finds: [] },
  { source: "the 21st century", target: "القرن الحادي والعشرين", to: "ar", finds: [] },
  { source: "the 21st century", target: "قرن بیست و یکم", to: "fa", finds: [] },
  { source: "the 21st century", target: "قرن بیست و دوم", to: "fa", finds: ["21"] },
  { source: "the 21st century", target: "le XXIe siècle", to: "fr", finds: [] },
  { source: "300 feet high", target: "ارتفاعه 91 مترًا", to: "ar", finds: [] },
  { source: "500 square miles", target: "1295 Quadratkilometer", finds: [] },
  { source: "500 square miles", target: "۱۲۹۵ کیلومتر مربع", to: "fa", finds: [] },
  { source: "500 square miles", target: "805 Quadratkilometer", finds: ["805"] },
  { source: "104 °F in the shade", target: "سائے میں 40 ڈگری سینٹی گریڈ", to: "ur", finds: [] },
  { source: "in March 2021", target: "در حمل ۱۴۰۰", to: "fa-AF", finds: [] },
  { source: "in March 2021", target: "در حمل ۱۴۰۱", to: "fa-AF", finds: ["۱۴۰۱"] },
  { source: "Call +49 30 1234567", target: "اتصل بالرقم 0049301234567", to: "ar", finds: [] },
  { source: "at 5:30 p.m.", target: "um halb sechs", finds: [] },
  { source: "at 5:30 p.m.", target: "下午五点半", to: "zh", finds: [] },
  { source: "5 miles of road", target: "8 کیلومتر سرک", to: "fa-AF", finds: [] },
  { source: "5 miles of road", target: "9 km Straße", finds: ["9"] },
  { source: "100 °F in the shade", target: "38 °C im Schatten", finds: [] },
  { source: "at 5 p.m.", target: "um 17 Uhr", finds: [] },
  { source: "at 9:30 p.m.", target: "um 21.30 Uhr", finds: [] },
  { source: "on 21 March 2021", target: "در ۱ حمل ۱۴۰۰", to: "fa-AF", finds: [] },
  { source: "on 21 March 2021", target: "در ۲ حمل ۱۴۰۰", to: "fa-AF", finds: ["۲"] },
  { source: "on 21 March 2021", target: "د ۱۴۰۰ کال د وري په ۱مه", to: "ps", finds: [] },
  { source: "on 3 May 2021", target: "في 21 رمضان 1442", to: "ar", finds: [] },
  { source: "۱ حمل ۱۴۰۰", target: "on 21 March 2021", from: "fa-AF", to: "en", finds: [] },
  { source: "at 10:30", target: "à 10 h 30", to: "fr", finds: [] },
  { source: "from 1990–95", target: "1990 bis 1995", finds: [] },
  { source: "{{count}} of {0}", target: "{{count}} von {0}", finds: [] },
  { source: "Nobody came.", target: "3 kamen nicht.", finds: ["3"] },
  { source: "7 days and 7 nights", target: "7 Tage und Nächte", finds: [] },
];
