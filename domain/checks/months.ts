import { LUNAR_STEMS, YEAR } from "../languages/may-name-hijri";
import { monthNames } from "../languages/month-names";
import type { Check, Example, Fault, Hijri } from "./check";
import type { Text } from "./text";
import { DIGIT, hasStem, stemOf } from "./traits";

/** The month of a date is that of the source, or that of the same day in the solar Hijri calendar. Of the lunar one, which is observed, names are compared with names. A month as a figure is the business of `numbers`. */
export const months = {
  id: "months",
  severity: "error",
  needs: { source: DIGIT },

  find({ source, target, tools }) {
    const asksHijri = mayNameHijri(source);
    if (!asksHijri && namedMonths(source).length === 0) return [];
    const hijri = asksHijri || mayNameHijri(target) ? tools.hijri : NONE;
    if (hijri === undefined) return [];
    const asked = monthsIn(source, hijri);
    return asked.length > 0
      ? otherMonth(asked, monthsIn(target, hijri), source)
      : otherMonth(hijri.lunarMonthsIn(source.text), hijri.lunarMonthsIn(target.text), source);
  },
} as const satisfies Check;

const NONE: Hijri = {
  mayBeHijri: () => false,
  hijriDatesIn: () => [],
  hijriMonthsIn: () => [],
  lunarMonthsIn: () => [],
};

/** Whether a text may have a date or a month of the Hijri calendars. */
function mayNameHijri({ text, traits, digits }: Text): boolean {
  for (let run = 0; run < digits.length; run += 2) {
    const [start = 0, end = 0] = [digits[run], digits[run + 1]];
    if (end - start >= 4 && YEAR.test(text.slice(start, end))) return true;
  }
  return hasStem(text, traits, STEMS);
}

const STEMS = LUNAR_STEMS.map(stemOf);

/** The first month of the translation that the source has not, where it lacks one of the source. */
function otherMonth(asked: readonly Named[], had: readonly Named[], { text }: Text): Fault[] {
  const lost = asked.find(({ month }) => !had.some((one) => one.month === month));
  const other = had.find(({ month }) => !asked.some((one) => one.month === month));
  if (lost === undefined || other === undefined) return [];
  const { start, end } = other;
  return [{ side: "target", start, end, values: { month: text.slice(lost.start, lost.end) } }];
}

type Named = { readonly month: number; readonly start: number; readonly end: number };

/** Months that stand beside a figure, and those of the solar calendar. */
function monthsIn(there: Text, hijri: Hijri): Named[] {
  const { text, digits } = there;
  if (digits.length === 0) return [];
  const found = namedMonths(there);
  if (!hijri.mayBeHijri(text)) return found;
  return [...found, ...solarMonths(text, hijri), ...solarMonthsAlone(text, hijri)];
}

/** `May` alone may be a verb or a name: of the Gregorian calendar only what stands beside a figure is a month. */
function namedMonths({ text, language, digits }: Text): Named[] {
  const found: Named[] = [];
  if (digits.length === 0) return found;
  const patterns = patternsOf(language);
  for (let run = 0; run < digits.length; run += 2) {
    const [start = 0, end = 0] = [digits[run], digits[run + 1]];
    if (mayEndAt(text, start, patterns))
      addMonth(found, matchAt(patterns.before, text, start), patterns.numbers);
    if (mayBeginAt(text, end, patterns))
      addMonth(found, matchAt(patterns.behind, text, end), patterns.numbers);
  }
  return found;
}

/** Told by a letter or two: most figures have no month beside them, and the patterns are slow to say so. */
function mayEndAt(text: string, at: number, { tails }: MonthPatterns): boolean {
  return mayBeSpace(text.charCodeAt(at - 1)) && tails.has(text.charAt(at - 2));
}

function mayBeginAt(text: string, at: number, { heads }: MonthPatterns): boolean {
  if (mayBeSpace(text.charCodeAt(at))) return heads.has(text.charAt(at + 1));
  return JOINED.has(text.charAt(at));
}

/** The first letters of what may be joined to a figure before the space. */
const JOINED = new Set("snrteº°م.,،");

function mayBeSpace(unit: number): boolean {
  return unit <= 0x20 || unit === 0xa0 || unit >= 0x1680;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function addMonth(
  found: Named[],
  match: RegExpExecArray | null,
  numbers: MonthPatterns["numbers"],
) {
  if (match === null) return;
  const [start, end] = match.indices?.[1] ?? [0, 0];
  const month = numbers.get((match[1] ?? "").toLowerCase());
  if (month !== undefined) found.push({ month, start, end });
}

/** Dates of the solar calendar as the Gregorian one has them; the lunar one is observed, not reckoned. */
function solarMonths(text: string, hijri: Hijri): Named[] {
  return hijri
    .hijriDatesIn(text)
    .filter(({ calendar }) => calendar === "solar")
    .map(({ month, gregorian }) => ({ ...month, month: gregorian.getUTCMonth() }));
}

/** A month without a day lies in two of the others. */
function solarMonthsAlone(text: string, hijri: Hijri): Named[] {
  return hijri
    .hijriMonthsIn(text)
    .filter(({ calendar }) => calendar === "solar")
    .flatMap(({ month, first, last }) =>
      [first, last].map((day) => ({ ...month, month: day.getUTCMonth() })),
    );
}

type MonthPatterns = {
  /** From the end of a figure on. */
  readonly behind: RegExp;
  /** At the start of a figure, what stands before it. */
  readonly before: RegExp;
  readonly numbers: ReadonlyMap<string, number>;
  /** The first letters of what stands behind the space, and the last ones of what stands before it. */
  readonly heads: ReadonlySet<string>;
  readonly tails: ReadonlySet<string>;
};

const patterns = new Map<string, MonthPatterns>();

function patternsOf(language: string): MonthPatterns {
  const seen = patterns.get(language);
  if (seen !== undefined) return seen;
  const numbers = new Map(
    monthNames(language).flatMap((names, month) => names.map((name) => [name, month] as const)),
  );
  const cases = inAnyCase(numbers.keys());
  const names = cases.join("|");
  const made = {
    behind: new RegExp(
      `(?:st|nd|rd|th|er|º|°|مه|م)?[.,،]?\\s(?:of |de |د |کال د |کال په )?(${names})(?![\\p{L}\\p{M}])`,
      "dyu",
    ),
    before: new RegExp(`(?<=(?<![\\p{L}\\p{M}])(${names})(?:\\s(?:de |په |کی )?|\\s?,\\s))`, "dyu"),
    numbers,
    heads: new Set([...cases.map((name) => name.charAt(0)), ..."odدک"]),
    tails: new Set([...cases.map((name) => name.charAt(name.length - 1)), ...",eهی"]),
  };
  patterns.set(language, made);
  return made;
}

/** The longest first. A pattern that ignores case is ten times slower than one with three cases. */
function inAnyCase(names: Iterable<string>): string[] {
  const cases = [...names].flatMap((name) => [
    name,
    name.charAt(0).toUpperCase() + name.slice(1),
    name.toUpperCase(),
  ]);
  return [...new Set(cases)].sort((one, other) => other.length - one.length);
}

export const examples: readonly Example[] = [
  { source: "on 4 May 2021", target: "am 4. Mai 2021", finds: [] },
  { source: "on 4 May 2021", target: "am 4. Juni 2021", finds: ["Juni"] },
  { source: "on 4 May 2021", target: "د ۲۰۲۱ کال د جون په ۴مه", to: "ps", finds: ["جون"] },
  { source: "on 4 May 2021", target: "4 مئی 2021 کو", to: "ur", finds: [] },
  { source: "on 4 May 2021", target: "في 4 أيار 2021", to: "ar", finds: [] },
  { source: "on 4 May 2021", target: "در ۱۴ ثور ۱۴۰۰", to: "fa-AF", finds: [] },
  { source: "on 4 May 2021", target: "در ۱۴ جوزا ۱۴۰۰", to: "fa-AF", finds: ["جوزا"] },
  { source: "on 4 May 2021", target: "2021年5月4日", to: "zh", finds: [] },
  { source: "in March 2021", target: "در حمل ۱۴۰۰", to: "fa-AF", finds: [] },
  { source: "in March 2021", target: "در ثور ۱۴۰۰", to: "fa-AF", finds: ["ثور"] },
  { source: "in March 2021", target: "د ۲۰۲۱ کال په اپرېل کې", to: "ps", finds: ["اپرېل"] },
  { source: "on 3 Ramadan", target: "في 3 شوال", to: "ar", finds: ["شوال"] },
  { source: "on 3 Ramadan", target: "د روژې په ۳مه", to: "ps", finds: [] },
  { source: "They may come at 4.", target: "Sie kommen um 4, im Juni.", finds: [] },
  { source: "on the 4th of May", target: "am 4. Juni", finds: ["Juni"] },
];
