import { westernDigits } from "./digits";
import { LUNAR_STEMS, YEAR } from "./may-name-hijri";

type Span = { readonly start: number; readonly end: number };

/** A date of the solar or the lunar Hijri calendar, and what it is in the Gregorian one. Offsets are UTF-16. */
export type HijriDate = {
  readonly calendar: "solar" | "lunar";
  readonly day: Span;
  readonly month: Span;
  readonly year: Span;
  readonly gregorian: Date;
};

/** Dates with day, month by its name, and year; in Pashto the year first. */
export function hijriDatesIn(text: string): HijriDate[] {
  if (!mayBeHijri(text)) return [];
  return [...text.matchAll(DAY_FIRST), ...text.matchAll(YEAR_FIRST)].flatMap((match) => {
    const { day = "", month = "", year = "" } = match.groups ?? {};
    const named = MONTHS.get(month.toLowerCase());
    if (named === undefined) return [];
    const [calendar, number] = named;
    const [inYear, onDay] = [Number(westernDigits(year)), Number(westernDigits(day))];
    const gregorian = (calendar === "solar" ? solar : lunar)(inYear, number, onDay);
    const placeOf = (part: string) => placeIn(match, part);
    const places = { day: placeOf("day"), month: placeOf("month"), year: placeOf("year") };
    return [{ calendar, ...places, gregorian }];
  });
}

/** A month of one of these calendars and its year, and the first and last day that it may mean. */
export type HijriMonth = {
  readonly calendar: "solar" | "lunar";
  readonly month: Span;
  readonly year: Span;
  readonly first: Date;
  readonly last: Date;
};

/** Months with their year and without a day: در حمل ۱۴۰۰, د ۱۴۰۰ کال په وري کې. */
export function hijriMonthsIn(text: string): HijriMonth[] {
  if (!mayBeHijri(text)) return [];
  const inDates = new Set(hijriDatesIn(text).map(({ month }) => month.start));
  return [...text.matchAll(MONTH_YEAR), ...text.matchAll(YEAR_MONTH)].flatMap((match) => {
    const { month: name = "", year: figure = "" } = match.groups ?? {};
    const [calendar, number] = MONTHS.get(name.toLowerCase()) ?? [];
    const year = Number(westernDigits(figure));
    const [month, of] = [placeIn(match, "month"), placeIn(match, "year")];
    if (calendar === undefined || number === undefined || inDates.has(month.start)) return [];
    if (year < 1200 || year > 1699) return [];
    const day = calendar === "solar" ? solar : lunar;
    const [first, last] = [day(year, number, 1), day(year, number, 29)];
    return [{ calendar, month, year: of, first, last }];
  });
}

function placeIn({ indices }: RegExpExecArray, part: string): Span {
  const [start, end] = indices?.groups?.[part] ?? [0, 0];
  return { start, end };
}

/** The months of the lunar calendar that a text names, as 1 to 12, and where. */
export function lunarMonthsIn(text: string): { month: number; start: number; end: number }[] {
  if (!LUNAR_STEMS.some((stem) => text.includes(stem))) return [];
  return [...text.matchAll(LUNAR_NAME)].flatMap(({ 0: name, index: start }) => {
    const [calendar, month] = MONTHS.get(name.toLowerCase()) ?? [];
    if (calendar !== "lunar" || month === undefined) return [];
    return [{ month, start, end: start + name.length }];
  });
}

/** Whether a year of these calendars and one of their months stand together: most texts have none. */
export function mayBeHijri(text: string): boolean {
  if (!YEAR.test(text)) return false;
  for (const { index } of text.matchAll(YEARS))
    if (MONTH.test(text.slice(Math.max(0, index - 30), index + 30))) return true;
  return false;
}

/** One form of each month after the other, `/` between spellings of one. */
const SOLAR = [
  "حمل/وری/وري/فروردین/hamal/farvardin",
  "ثور/غویی/غويي/اردیبهشت/sawr/saur/ordibehesht",
  "جوزا/غبرګولی/غبرګولي/خرداد/jawza/khordad",
  "سرطان/چنګاښ/تیر/saratan/tir",
  "اسد/زمری/زمري/مرداد/asad/mordad",
  "سنبله/سنبلې/وږی/وږي/شهریور/sunbula/shahrivar",
  "میزان/تله/تلې/مهر/mizan/mehr",
  "عقرب/لړم/آبان/aqrab/aban",
  "قوس/لیندۍ/آذر/qaws/azar",
  "جدی/جدي/مرغومی/مرغومي/دی/jadi/dey",
  "دلو/سلواغه/سلواغې/بهمن/dalw/bahman",
  "حوت/کب/اسفند/hut/esfand",
];

const LUNAR = [
  "محرم/المحرم/muharram",
  "صفر/safar",
  "ربیع الاول/ربيع الأول/ربیع‌الاول/rabi al-awwal",
  "ربیع الثانی/ربيع الثاني/ربيع الآخر/ربیع‌الثانی/rabi al-thani",
  "جمادی الاول/جمادی الاولی/جمادى الأولى/jumada al-awwal",
  "جمادی الثانی/جمادی الآخر/جمادى الآخرة/jumada al-thani",
  "رجب/rajab",
  "شعبان/shaban/sha'ban/sha’ban",
  "رمضان المبارک/رمضان/روژې/روژه/ramadan/ramadhan/ramazan",
  "شوال/shawwal/shawal",
  "ذوالقعده/ذیقعده/ذو القعدة/ذی القعدہ/dhu al-qadah",
  "ذوالحجه/ذیحجه/ذو الحجة/ذی الحجہ/dhu al-hijjah",
];

const MONTHS = new Map(
  (
    [
      ["solar", SOLAR],
      ["lunar", LUNAR],
    ] as const
  ).flatMap(([calendar, months]) =>
    months.flatMap((names, at) =>
      names.split("/").map((name) => [name, [calendar, at + 1] as const] as const),
    ),
  ),
);

const NAMES = [...MONTHS.keys()].sort((one, other) => other.length - one.length).join("|");
const MONTH = new RegExp(NAMES, "iu");
const YEARS = new RegExp(YEAR, "g");
const EDGE = "(?![\\p{L}\\p{M}])";
const ERA = "(?:(?:هـ?\u200d?[.\\s]{0,2}[شقل]|هجر[يی]|لمر[يی]ز|قمر[يی]|شمس[يی])\\.?\\s){0,2}";
const DAY_FIRST = new RegExp(
  `(?<!\\p{Nd})(?<day>\\p{Nd}{1,2})(?:م|مه|مې|st|nd|rd|th|\\.)?\\s(?:of |د )?(?<month>${NAMES})${EDGE},?\\s(?:سال |کال |عام |د )?(?<year>\\p{Nd}{4})(?!\\p{Nd})`,
  "dgiu",
);
const YEAR_FIRST = new RegExp(
  `(?<!\\p{Nd})(?<year>\\p{Nd}{4})\\s${ERA}(?:کال د|کال|ل\\. د)\\s(?<month>${NAMES})${EDGE}\\s(?:په )?(?<day>\\p{Nd}{1,2})(?!\\p{Nd})`,
  "dgiu",
);

const MONTH_YEAR = new RegExp(
  `(?<![\\p{L}\\p{M}])(?<month>${NAMES})${EDGE},?\\s(?:ماه |میاشتې |سال |کال |عام |سنة |د ){0,2}(?<year>\\p{Nd}{4})(?!\\p{Nd})`,
  "dgiu",
);
const YEAR_MONTH = new RegExp(
  `(?<!\\p{Nd})(?<year>\\p{Nd}{4})\\s${ERA}(?:کال د|کال په|کال|ل\\. د|ل\\. په)\\s(?<month>${NAMES})${EDGE}`,
  "dgiu",
);

/** صفر is nought as well, and a fast is kept in any month. */
const LUNAR_NAME = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${LUNAR.join("/")
    .split("/")
    .filter((name) => !/^(?:صفر|safar|روژه)$/.test(name))
    .sort((one, other) => other.length - one.length)
    .join("|")})${EDGE}`,
  "giu",
);

const DAY = 86_400_000;
/** Of the 33 years of a cycle these have a day more. */
const LEAP = new Set([1, 5, 9, 13, 17, 22, 26, 30]);
/** 1 Hamal 1387: the first day of a cycle. */
const CYCLE = { year: 1387, at: Date.UTC(2008, 2, 20) };

/** The cycle of 33 years, which agrees with the observed new year from 1178 to 1633. */
function solar(year: number, month: number, day: number): Date {
  const past = year - CYCLE.year;
  const cycles = Math.floor(past / 33);
  const inCycle = past - cycles * 33;
  let days = cycles * (33 * 365 + 8) + inCycle * 365;
  for (let at = 0; at < inCycle; at += 1) if (LEAP.has((CYCLE.year + at) % 33)) days += 1;
  days += (month - 1) * 30 + Math.min(month - 1, 6) + day - 1;
  return new Date(CYCLE.at + days * DAY);
}

/** The tabular calendar. What is observed may be a day or two off. */
function lunar(year: number, month: number, day: number): Date {
  const days =
    day + Math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30);
  return new Date((days + 1_948_439.5 - 1 - 2_440_587.5) * DAY);
}
