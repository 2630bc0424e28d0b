import { hijriDatesIn } from "../languages/hijri-dates";
import { monthNames } from "../languages/month-names";
import type { Check, Example, Fault } from "./check";
import type { Text } from "./text";
import { DIGIT } from "./traits";

/** The month of a date is that of the source, or that of the same day in the solar Hijri calendar. The lunar one, or the month as a figure, is another matter. */
export const months = {
  id: "months",
  severity: "error",
  needs: { source: DIGIT },

  find({ source, target }) {
    const asked = monthsIn(source);
    if (asked.length === 0) return [];
    const had = monthsIn(target);
    if (asked.every(({ month }) => had.some((one) => one.month === month))) return [];
    const known = new Set(asked.map(({ month }) => month));
    const lost = asked.find(({ month }) => !had.some((one) => one.month === month));
    const other = had.find(({ month }) => !known.has(month));
    if (lost === undefined || other === undefined) return [];
    const { start, end } = other;
    return [
      {
        side: "target",
        start,
        end,
        values: { month: source.text.slice(lost.start, lost.end) },
      } satisfies Fault,
    ];
  },
} as const satisfies Check;

type Named = { readonly month: number; readonly start: number; readonly end: number };

/** Months that stand beside a figure: `May` alone may be a verb or a name. */
function monthsIn({ text, language, digits }: Text): Named[] {
  if (digits.length === 0) return [];
  const { behind, before, numbers } = patternsOf(language);
  const found: Named[] = [];
  for (let run = 0; run < digits.length; run += 2) {
    addMonth(found, matchAt(before, text, digits[run]), numbers);
    addMonth(found, matchAt(behind, text, digits[run + 1]), numbers);
  }
  return [...found, ...solarMonths(text)];
}

function matchAt(pattern: RegExp, text: string, at = 0): RegExpExecArray | null {
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
function solarMonths(text: string): Named[] {
  return hijriDatesIn(text)
    .filter(({ calendar }) => calendar === "solar")
    .map(({ month, gregorian }) => ({ ...month, month: gregorian.getUTCMonth() }));
}

type MonthPatterns = {
  /** From the end of a figure on. */
  readonly behind: RegExp;
  /** At the start of a figure, what stands before it. */
  readonly before: RegExp;
  readonly numbers: ReadonlyMap<string, number>;
};

const patterns = new Map<string, MonthPatterns>();

function patternsOf(language: string): MonthPatterns {
  const seen = patterns.get(language);
  if (seen !== undefined) return seen;
  const numbers = new Map(
    monthNames(language).flatMap((names, month) => names.map((name) => [name, month] as const)),
  );
  const names = inAnyCase(numbers.keys()).join("|");
  const made = {
    behind: new RegExp(
      `(?:st|nd|rd|th|er|º|°|مه|م)?[.,،]?\\s(?:of |de |د |کال د )?(${names})(?![\\p{L}\\p{M}])`,
      "dyu",
    ),
    before: new RegExp(`(?<=(?<![\\p{L}\\p{M}])(${names})(?:\\s(?:de |په |کی )?|\\s?,\\s))`, "dyu"),
    numbers,
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
  { source: "They may come at 4.", target: "Sie kommen um 4, im Juni.", finds: [] },
];
