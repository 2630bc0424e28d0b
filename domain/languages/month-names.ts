import { languageOf } from "./locale";

/** The names of the twelve Gregorian months in a language, in lower case, in all the forms they are met in. */
export function monthNames(tag: string): readonly (readonly string[])[] {
  const language = languageOf(tag);
  const seen = known.get(language);
  if (seen !== undefined) return seen;
  const names = Array.from({ length: 12 }, (_, month) => [
    ...new Set([...printed(language, month), ...(ALSO[language]?.[month]?.split("/") ?? [])]),
  ]);
  known.set(language, names);
  return names;
}

const known = new Map<string, readonly (readonly string[])[]>();

/** Alone (январь) and in a date (января). */
function printed(language: string, month: number): string[] {
  const day = new Date(Date.UTC(2024, month, 15));
  const parts = [
    new Intl.DateTimeFormat([language, "en"], {
      month: "long",
      timeZone: "UTC",
      calendar: "gregory",
    }),
    new Intl.DateTimeFormat([language, "en"], {
      month: "long",
      day: "numeric",
      timeZone: "UTC",
      calendar: "gregory",
    }),
  ].map((format) => format.formatToParts(day).find(({ type }) => type === "month")?.value ?? "");
  return parts.map((name) => name.toLowerCase()).filter((name) => /\p{L}/u.test(name));
}

/** What is printed besides, and what browsers do not know. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  ar: "يناير/كانون الثاني|فبراير/شباط|مارس/آذار|أبريل/إبريل/نيسان|مايو/أيار|يونيو/حزيران|يوليو/تموز|أغسطس/آب|سبتمبر/أيلول|أكتوبر/تشرين الأول|نوفمبر/تشرين الثاني|ديسمبر/كانون الأول".split(
    "|",
  ),
  fa: "ژانویه/جنوری|فوریه/فبروری|مارس/مارچ|آوریل/اپریل/آپریل|مه/می|ژوئن/جون|ژوئیه/جولای|اوت/اگست/آگوست|سپتامبر/سپتمبر|اکتبر/اکتوبر|نوامبر/نومبر|دسامبر/دسمبر".split(
    "|",
  ),
  ps: "جنوري/جنورۍ|فبروري/فبرورۍ|مارچ|اپرېل/اپریل|مۍ/می/مې|جون|جولای|اګست|سپټمبر/سپتمبر/سپتامبر|اکتوبر|نومبر/نوامبر|ډسمبر/دسمبر/ديسمبر".split(
    "|",
  ),
  ur: "جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر".split("|"),
};
