import { monthNames } from "../languages/month-names";
import type { Check, Example, Fault } from "./check";
import type { Text } from "./text";
import { DIGIT } from "./traits";

/** The month of a date is that of the source. Another calendar's month, or the month as a figure, is another matter. */
export const months = {
  id: "months",
  severity: "error",
  needs: { source: DIGIT },

  find({ source, target }) {
    const asked = monthsIn(source);
    if (asked.length === 0) return [];
    const had = monthsIn(target);
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
function monthsIn({ text, language }: Text): Named[] {
  const { pattern, numbers } = patternOf(language);
  return [...text.matchAll(pattern)].flatMap((match) => {
    const name = match.groups?.before ?? match.groups?.behind ?? "";
    const month = numbers.get(name.toLowerCase());
    const start = match.index + match[0].lastIndexOf(name);
    return month === undefined ? [] : [{ month, start, end: start + name.length }];
  });
}

type MonthPattern = { readonly pattern: RegExp; readonly numbers: ReadonlyMap<string, number> };

const patterns = new Map<string, MonthPattern>();

function patternOf(language: string): MonthPattern {
  const seen = patterns.get(language);
  if (seen !== undefined) return seen;
  const numbers = new Map(
    monthNames(language).flatMap((names, month) => names.map((name) => [name, month] as const)),
  );
  const names = [...numbers.keys()].sort((one, other) => other.length - one.length).join("|");
  const edge = "(?![\\p{L}\\p{M}])";
  const source = `\\p{Nd}{1,4}(?:st|nd|rd|th|er|º|°|مه|م)?[.,،]?\\s(?:of |de |د |کال د )?(?<behind>${names})${edge}|(?<![\\p{L}\\p{M}])(?<before>${names})${edge}(?:\\s(?:de |په |کی )?|\\s?,\\s)\\p{Nd}`;
  const made = { pattern: new RegExp(source, "giu"), numbers };
  patterns.set(language, made);
  return made;
}

export const examples: readonly Example[] = [
  { source: "on 4 May 2021", target: "am 4. Mai 2021", finds: [] },
  { source: "on 4 May 2021", target: "am 4. Juni 2021", finds: ["Juni"] },
  { source: "on 4 May 2021", target: "د ۲۰۲۱ کال د جون په ۴مه", to: "ps", finds: ["جون"] },
  { source: "on 4 May 2021", target: "4 مئی 2021 کو", to: "ur", finds: [] },
  { source: "on 4 May 2021", target: "في 4 أيار 2021", to: "ar", finds: [] },
  { source: "on 4 May 2021", target: "در ۱۴ ثور ۱۴۰۰", to: "fa-AF", finds: [] },
  { source: "on 4 May 2021", target: "2021年5月4日", to: "zh", finds: [] },
  { source: "They may come at 4.", target: "Sie kommen um 4, im Juni.", finds: [] },
];
