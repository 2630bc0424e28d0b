import { describe, expect, it } from "vitest";
import { hijriDatesIn } from "@/domain/languages/hijri-dates";

const SOLAR = "حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت".split(" ");
const LUNAR =
  "محرم/صفر/ربیع الاول/ربیع الثانی/جمادی الاول/جمادی الثانی/رجب/شعبان/رمضان/شوال/ذوالقعده/ذوالحجه".split(
    "/",
  );

const DAY = 86_400_000;

/** Every third day of 160 years, as the calendar of the runtime writes it. */
function daysOf(calendar: string, months: readonly string[]) {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
    ...{ year: "numeric", month: "numeric", day: "numeric", timeZone: "UTC" },
  });
  const first = Date.UTC(1900, 0, 1);
  return Array.from({ length: 160 * 122 }, (_, at) => {
    const day = new Date(first + at * 3 * DAY);
    const parts = new Map<string, string>(
      format.formatToParts(day).map(({ type, value }) => [type, value]),
    );
    const year = Number.parseInt(parts.get("year") ?? parts.get("relatedYear") ?? "", 10);
    return { day, text: `${parts.get("day")} ${months[Number(parts.get("month")) - 1]} ${year}` };
  });
}

describe("a date of another calendar", () => {
  it.each([
    ["persian", SOLAR],
    ["islamic-civil", LUNAR],
  ] as const)("is the day that the runtime reckons: %s", (calendar, months) => {
    const wrong = daysOf(calendar, months).filter(
      ({ day, text }) => hijriDatesIn(text)[0]?.gregorian.getTime() !== day.getTime(),
    );

    expect(wrong).toEqual([]);
  });

  it("is read in Dari, Pashto and English, and has its places", () => {
    const text = "د ۱۴۰۰ کال د وري په ۱مه";

    const [date] = hijriDatesIn(text);

    expect(date?.gregorian.toISOString()).toMatch(/^2021-03-21/);
    expect(text.slice(date?.day.start, date?.day.end)).toBe("۱");
    expect(text.slice(date?.month.start, date?.month.end)).toBe("وري");
    expect(hijriDatesIn("on 1 Hamal 1400")[0]?.gregorian).toEqual(date?.gregorian);
    expect(hijriDatesIn("در ۱ حمل ۱۴۰۰")[0]?.gregorian).toEqual(date?.gregorian);
  });

  it("is none where a month is only a word", () => {
    expect(hijriDatesIn("میزان پول ۱۴۰۰ بود")).toEqual([]);
  });
});
