import { westernDigits } from "./digits";

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
  if (!mayHaveDate(text)) return [];
  return [...text.matchAll(DAY_FIRST), ...text.matchAll(YEAR_FIRST)].flatMap((match) => {
    const { day = "", month = "", year = "" } = match.groups ?? {};
    const named = MONTHS.get(month.toLowerCase());
    if (named === undefined) return [];
    const [calendar, number] = named;
    const [inYear, onDay] = [Number(westernDigits(year)), Number(westernDigits(day))];
    const gregorian = (calendar === "solar" ? solar : lunar)(inYear, number, onDay);
    const placeOf = (part: string): Span => {
      const [start, end] = match.indices?.groups?.[part] ?? [0, 0];
      return { start, end };
    };
    const places = { day: placeOf("day"), month: placeOf("month"), year: placeOf("year") };
    return [{ calendar, ...places, gregorian }];
  });
}

/** Months are looked for beside years alone: most texts have none. */
function mayHaveDate(text: string): boolean {
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
  "شعبان/shaban",
  "رمضان/رمضان المبارک/ramadan",
  "شوال/shawwal",
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
const YEAR = /(?:1[2-6]|[۱١][۲-۶٢-٦])[\d۰-۹٠-٩]{2}/;
const YEARS = new RegExp(YEAR, "g");
const EDGE = "(?![\\p{L}\\p{M}])";
const DAY_FIRST = new RegExp(
  `(?<!\\p{Nd})(?<day>\\p{Nd}{1,2})(?:م|مه|مې|st|nd|rd|th|\\.)?\\s(?:of |د )?(?<month>${NAMES})${EDGE},?\\s(?:سال |کال |عام |د )?(?<year>\\p{Nd}{4})(?!\\p{Nd})`,
  "dgiu",
);
const YEAR_FIRST = new RegExp(
  `(?<!\\p{Nd})(?<year>\\p{Nd}{4})\\s(?:کال د|کال|ل\\. د)\\s(?<month>${NAMES})${EDGE}\\s(?:په )?(?<day>\\p{Nd}{1,2})(?!\\p{Nd})`,
  "dgiu",
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
