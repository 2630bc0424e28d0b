import { directionOf } from "../languages/direction";
import type { Check, Example, Fault } from "./check";
import { DIGIT, LATIN, UNSEEN } from "./traits";

/**
 * In right-to-left text the signs beside a Latin run or a figure jump to its other side (C++ shows
 * as ++C, @name as name@, +49 30 12 as 12 30 49+) unless a mark or an isolate holds them; and
 * isolates and embeddings that open must also close. By the bidirectional algorithm, UAX #9.
 */
export const direction = {
  id: "direction",
  severity: "note",
  needs: { target: LATIN | UNSEEN | DIGIT },

  find({ source, target: { text, language, traits } }) {
    const open = (traits & UNSEEN) === 0 ? [] : unclosed(text);
    if (directionOf(language) !== "rtl") return open;
    const latin = (traits & LATIN) === 0 ? [] : besideLatin(text);
    const figures = (traits & DIGIT) === 0 ? [] : besideFigures(source.text, text);
    return [...open, ...latin, ...figures];
  },
} as const satisfies Check;

/** Signs behind a word, and what ends an address. */
const JUMPING =
  /[A-Za-z][A-Za-z0-9]{0,20}[+#*]{1,3}(?![\w+#*\u200e\u2069\u202c)])|https?:\/\/[^\s\u200e\u2069\u202c]{1,300}[/?#=&](?=\s|$)/g;
const LEADING = /(?<=^|[\s(«])[.@#](?=[A-Za-z][A-Za-z0-9])[\w.]{1,40}/g;
/** Digits of Arabic (٤٩) stay from right to left whatever stands before them. */
const PHONE = /(?<![\d۰-۹\u200e\u2066\u2068\u202a])\+[\d۰-۹](?:[ -]?[\d۰-۹]){6,15}/g;
const MINUS = /(?<=^|[\s(])[-−][\d۰-۹]{1,20}/g;

/** Most texts have none of these signs: they are looked for first, as this runs on every keystroke. */
function besideLatin(text: string): Fault[] {
  const jumps = ["+", "#", "*", "://"].some((sign) => text.includes(sign));
  const leads = ["@", "#", " .", "(.", "«."].some((sign) => text.includes(sign));
  return [...(jumps ? behind(text) : []), ...(leads ? before(text, LEADING) : [])];
}

function besideFigures(source: string, text: string): Fault[] {
  return [...(text.includes("+") ? before(text, PHONE) : []), ...minus(source, text)];
}

function behind(text: string): Fault[] {
  return [...text.matchAll(JUMPING)].map(({ 0: run, index: start }) => {
    const end = start + run.length;
    return { side: "target", start, end, fix: { start: end, end, text: "\u200e" } };
  });
}

function before(text: string, pattern: RegExp): Fault[] {
  return [...text.matchAll(pattern)].map(({ 0: run, index: start }) => {
    const fix = { start, end: start, text: "\u200e" };
    return { side: "target", start, end: start + run.length, fix };
  });
}

/** A dash in front of a figure is a minus where the source has one too. */
function minus(source: string, text: string): Fault[] {
  if (!text.includes("-") && !text.includes("−")) return [];
  return /(?:^|[\s(])[-−]\p{Nd}/u.test(source) ? before(text, MINUS) : [];
}

function unclosed(text: string): Fault[] {
  const isolates =
    (text.match(/[\u2066-\u2068]/g)?.length ?? 0) - (text.match(/\u2069/g)?.length ?? 0);
  const embeddings =
    (text.match(/[\u202a\u202b\u202d\u202e]/g)?.length ?? 0) - (text.match(/\u202c/g)?.length ?? 0);
  if (isolates === 0 && embeddings === 0) return [];
  return [
    {
      side: "target",
      start: text.length,
      end: text.length,
      variant: "unclosed",
      severity: "warning",
    },
  ];
}

export const examples: readonly Example[] = [
  {
    source: "written in C++",
    target: "نوشته به C++",
    to: "fa",
    finds: ["C++"],
    fixed: "نوشته به C++\u200e",
  },
  { source: "written in C++", target: "C++\u200e میں لکھا گیا", to: "ur", finds: [] },
  { source: "written in C++", target: "in C++ geschrieben", finds: [] },
  { source: "the file", target: "\u2067دوتنه", to: "ps", finds: [""] },
  {
    source: "Call +49 30 1234567",
    target: "اتصل +49 30 1234567",
    to: "ar",
    finds: ["+49 30 1234567"],
    fixed: "اتصل \u200e+49 30 1234567",
  },
  { source: "Call +49 30 1234567", target: "اتصل \u2066+49 30 1234567\u2069", to: "ar", finds: [] },
  {
    source: "−5 degrees",
    target: "دمای -5 درجه",
    to: "fa",
    finds: ["-5"],
    fixed: "دمای \u200e-5 درجه",
  },
  { source: "1990–1995", target: "۱۹۹۰ -۱۹۹۵", to: "fa", finds: [] },
  {
    source: "See https://example.org/a/",
    target: "https://example.org/a/ وګورئ",
    to: "ps",
    finds: ["https://example.org/a/"],
    fixed: "https://example.org/a/\u200e وګورئ",
  },
  { source: "by @anna", target: "از @anna", to: "fa", finds: ["@anna"], fixed: "از \u200e@anna" },
  { source: "the WHO", target: "سازمان WHO", to: "fa", finds: [] },
];
