import {
  type HijriDate,
  type HijriMonth,
  hijriDatesIn,
  hijriMonthsIn,
} from "../languages/hijri-dates";
import type { Figure } from "./numbers-in";
import { scaleBehind } from "./scale-behind";
import type { Text } from "./text";

/**
 * What else a figure may be worth, from the words around it: `1.2 million` is 1200000, `5 p.m.` is
 * 17, the 95 of `1990–95` is 1995, the 1400 of `۱۴۰۰ هـ ش` is 2021 or 2022, the 1 of `۱ حمل ۱۴۰۰` is
 * 21, of March.
 */
export function worthOf(figure: Figure, there: Text): string[] {
  const { text } = there;
  const behind = text.slice(figure.end, figure.end + 24);
  const before = text.slice(Math.max(0, figure.start - 24), figure.start);
  return [
    ...figure.values,
    ...scaled(figure, there),
    ...(AFTERNOON.test(behind) || AFTERNOON_BEFORE.test(before) ? plus(figure, 12) : []),
    ...hourBehindStop(figure, behind),
    ...rangeEnd(figure, before),
    ...inOtherCalendar(figure, there),
    ...hijriYears(figure, there),
    ...otherEras(figure, behind, before),
  ];
}

const AFTERNOON =
  /^[\s\u00a0]?(?:[:.]\d\d\s?)?(?:p\.?\s?m|بعد از|بعدازظهر|بعد از ظهر|شام|رات|مساء|ماسپښین|ماښام|غرمې|Uhr (?:nachmittags|abends))/i;
const AFTERNOON_BEFORE = /(?:شام|رات|دوپہر|سہ پہر|下午|晚上|午后|午後)\s?\p{L}{0,4}\s?$/u;

function scaled({ values, end }: Figure, there: Text): string[] {
  const scale = scaleBehind(there, end);
  if (scale === undefined) return [];
  return values.map((value) => String(Math.round(Number(value) * scale.times)));
}

function plus({ parts }: Figure, hours: number): string[] {
  return [String(Number(parts[0] ?? 0) + hours)];
}

/** `21.30 Uhr` is what others write 21:30, or 9:30 p.m. */
function hourBehindStop({ text, parts }: Figure, behind: string): string[] {
  const [hour = "", minute = ""] = parts;
  if (!/^\d{1,2}\.\d\d$/.test(text) || !/^[\s\u00a0]?Uhr(?!\p{L})/u.test(behind)) return [];
  return [hour, String((Number(hour) + 12) % 24), minute === "00" ? hour : `${hour}.${minute}`];
}

type Hijri = { dates: readonly HijriDate[]; months: readonly HijriMonth[] };
const hijri = new WeakMap<Text, Hijri>();

/** Looked for once, and asked for each figure. */
function hijriOf(text: Text): Hijri {
  const known = hijri.get(text);
  if (known !== undefined) return known;
  const found = { dates: hijriDatesIn(text.text), months: hijriMonthsIn(text.text) };
  hijri.set(text, found);
  return found;
}

/** A month and its year lie in one or two years of the other calendar. */
function hijriYears({ start }: Figure, text: Text): string[] {
  return hijriOf(text)
    .months.filter(({ year }) => start === year.start)
    .flatMap(({ first, last }) => [first, last].map((day) => String(day.getUTCFullYear())));
}

/** What is observed of the lunar calendar may be a day or two off. */
function inOtherCalendar({ start }: Figure, text: Text): string[] {
  return hijriOf(text).dates.flatMap(({ calendar, day, year, gregorian }) => {
    if (start === year.start) return [String(gregorian.getUTCFullYear())];
    if (start !== day.start) return [];
    const off = calendar === "lunar" ? [-2, -1, 0, 1, 2] : [0];
    return off.map((days) =>
      String(new Date(gregorian.getTime() + days * 86_400_000).getUTCDate()),
    );
  });
}

function rangeEnd({ parts, values }: Figure, before: string): string[] {
  const from = /(\d{4})\s?[-–—/]\s?$/.exec(before)?.[1];
  const [last = ""] = values;
  if (from === undefined || parts.length !== 1 || last.length > 2) return [];
  return [from.slice(0, 2) + last.padStart(2, "0")];
}

/** Years named as of another era. New year is in March, so two Gregorian years answer. */
function otherEras({ values }: Figure, behind: string, before: string): string[] {
  const year = Number(values[0]);
  if (!(year >= 1200 && year <= 1600)) return [];
  if (SOLAR.test(behind) || /(?:شمسي|خورشیدی)[^\d]{0,8}$/.test(before))
    return [String(year + 621), String(year + 622)];
  if (!LUNAR.test(behind)) return [];
  const gregorian = Math.floor(year * 0.970224 + 621.5774);
  return [gregorian - 1, gregorian, gregorian + 1].map(String);
}

const SOLAR =
  /^[\s\u00a0]?(?:هـ?\u200d?[.\s]{0,2}ش|ه‍\.?\s?ش|هجری شمسی|هجري شمسي|خورشیدی|شمسی|ل\.|لمریز|هـ?\s?ل|هجري لمريز|هجري لمریز|لمريز|SH|AP)/;
const LUNAR = /^[\s\u00a0]?(?:هـ?\u200d?[.\s]{0,2}ق|هجری قمری|هجرية|هجري|ہجری|ھ|هـ|قمری|AH)/;
