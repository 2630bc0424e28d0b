import { marksOf } from "../languages/marks";
import type { Check, Example, Facing, Fault } from "./check";

/** A question stays a question: the mark that ends the source has its like at the end of the translation. */
export const endMark = {
  id: "end-mark",
  severity: "warning",

  find(facing) {
    const asked = ending(facing.source.text, facing.source.base);
    const had = ending(facing.target.text, facing.target.base);
    if (asked === undefined || had === undefined || agree(asked, had, facing)) return [];
    return [faultOf(asked, had, facing)];
  },
} as const satisfies Check;

type Kind =
  | "stop"
  | "question"
  | "exclamation"
  | "both"
  | "colon"
  | "semicolon"
  | "comma"
  | "ellipsis"
  | "none";

type Ending = {
  /** Every kind that stands in the run of marks, quotes and brackets at the end. */
  readonly kinds: readonly Kind[];
  readonly start: number;
  readonly end: number;
};

const KINDS: ReadonlyMap<string, Kind> = new Map(
  Object.entries<Kind>({
    ".": "stop",
    "。": "stop",
    "．": "stop",
    "｡": "stop",
    "।": "stop",
    "॥": "stop",
    "۔": "stop",
    "։": "stop",
    "።": "stop",
    "။": "stop",
    "។": "stop",
    "᱾": "stop",
    "׃": "stop",
    "꓿": "stop",
    "︒": "stop",
    "?": "question",
    "？": "question",
    "؟": "question",
    "՞": "question",
    "፧": "question",
    "⁇": "question",
    "\u037e": "question",
    "!": "exclamation",
    "！": "exclamation",
    "՜": "exclamation",
    "‼": "exclamation",
    "⁈": "both",
    "⁉": "both",
    "‽": "both",
    ":": "colon",
    "：": "colon",
    "՝": "colon",
    ";": "semicolon",
    "；": "semicolon",
    "؛": "semicolon",
    ",": "comma",
    "，": "comma",
    "،": "comma",
    "、": "comma",
    "…": "ellipsis",
  }),
);

/** The last marks, looking through quotes, brackets, codes and space behind them. */
function ending(text: string, language: string): Ending | undefined {
  const marks: string[] = [];
  let [start, end] = [-1, -1];
  let at = text.length - 1;
  for (; at >= 0 && text.length - at < 24 && isPassed(text.charAt(at)); at -= 1) {
    if (!KINDS.has(text.charAt(at))) continue;
    marks.unshift(text.charAt(at));
    if (end === -1) end = at + 1;
    start = at;
  }
  if (at < 0) return undefined;
  if (language === BURMESE && ASKS.test(text.slice(Math.max(0, at - 5), at + 1)))
    return { kinds: ["question"], start: Math.max(start, at + 1), end: Math.max(end, at + 1) };
  if (marks.length > 0) return { kinds: kindsOf(marks, language), start, end };
  const bare = text.trimEnd().length;
  return { kinds: ["none"], start: bare, end: bare };
}

/** A Burmese question ends in a particle, and then in an ordinary stop. */
const BURMESE = "my";
const ASKS = /(?:လား|လဲ|နည်း)$/u;

const THROUGH =
  /[\s"'“”‘’„«»‹›)\]}」』）】*_፡\u200b-\u200f\u202a-\u202e\u2066-\u2069\udb80-\udbaf\udc00-\udfff]/;

function isPassed(mark: string): boolean {
  return KINDS.has(mark) || THROUGH.test(mark);
}

function kindsOf(marks: readonly string[], language: string): Kind[] {
  const own = LOCAL[language];
  const kindOf = (mark: string) => own?.[mark] ?? KINDS.get(mark) ?? "none";
  const [mark = ""] = marks;
  if (marks.length === 1) return [kindOf(mark)];
  const kinds = new Set(marks.map(kindOf));
  if (kinds.has("question") && kinds.has("exclamation")) kinds.add("both");
  if (kinds.has("both")) {
    kinds.delete("question");
    kinds.delete("exclamation");
  }
  if (marks.filter((mark) => mark === ".").length >= 3) kinds.add("ellipsis").delete("stop");
  return [...kinds];
}

/** Marks that mean something else in one language. */
const LOCAL: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  el: { ";": "question", "\u037e": "question", "\u00b7": "semicolon", "\u0387": "semicolon" },
  hy: { ":": "stop" },
};

function agree(asked: Ending, had: Ending, { source, target }: Facing): boolean {
  if (asked.kinds.some((kind) => had.kinds.includes(kind))) return true;
  if (target.base === BURMESE || source.base === BURMESE)
    return asked.kinds.includes("question") === had.kinds.includes("question");
  if (WITHOUT_STOPS.has(target.base) || WITHOUT_STOPS.has(source.base)) return true;
  if (endsAbbreviated(asked, had, source) || endsAbbreviated(had, asked, target)) return true;
  return isUsage(asked.kinds[0], had.kinds[0], target.base);
}

function isUsage(from: Kind | undefined, to: Kind | undefined, language: string): boolean {
  if (CHINESE.has(language)) return from === "colon" || (from === "none" && to === "colon");
  return from === "none" && to === "stop" && language === "hy";
}

/** The stop of `5 p.m.` ends the abbreviation, and no one knows whether the sentence too. */
function endsAbbreviated(one: Ending, other: Ending, { text }: Facing["source"]): boolean {
  if (one.kinds[0] !== "stop" || other.kinds[0] !== "none") return false;
  return ABBREVIATED.test(text.slice(Math.max(0, one.start - 12), one.start));
}

const ABBREVIATED = /(?<!\p{L})(?:(?:\p{L}\.\s?){1,3}\p{L}|etc|Inc|Ltd|Corp|Co|Jr|Sr|al|usw|Nr)$/u;

const WITHOUT_STOPS = new Set(["th", "lo", "km", "bo", "dz"]);
const CHINESE = new Set(["zh", "ja"]);

function faultOf(asked: Ending, had: Ending, { source, target }: Facing): Fault {
  const [kind = "none"] = asked.kinds;
  const { start, end } = had;
  const mark = source.text.slice(asked.start, asked.end);
  const text = kind === "none" ? "" : SHAPES[kind]?.(target.language);
  const certain =
    text !== undefined && had.kinds.length === 1 && CERTAIN.has(kind) && target.base !== BURMESE;
  return {
    side: "target",
    start,
    end,
    variant: variantOf(kind, had.kinds),
    values: { mark },
    ...(SOFT.has(kind) && { severity: "note" as const }),
    ...(certain && { fix: { start, end, text } }),
  };
}

function variantOf(asked: Kind, had: readonly Kind[]): string {
  if (asked === "none") return "added";
  return had.includes("both") ? "both" : asked;
}

/** Clauses may be joined or cut otherwise in another language. */
const SOFT = new Set<Kind>(["colon", "semicolon", "comma", "ellipsis"]);

const CERTAIN = new Set<Kind>(["stop", "question", "none"]);

const SHAPES: Partial<Record<Kind, (language: string) => string>> = {
  stop: (language) => marksOf(language).stop,
  question: (language) => marksOf(language).question,
};

export const examples: readonly Example[] = [
  { source: "Who goes there?", target: "Wer da?", finds: [] },
  { source: "Save it", target: "သိမ်းမလား။", to: "my", finds: ["။"] },
  { source: "Save it?", target: "သိမ်းမလား။", to: "my", finds: [] },
  { source: "Who goes there?", target: "Wer da!", finds: ["!"], fixed: "Wer da?" },
  { source: "Who goes there?", target: "کون ہے؟", to: "ur", finds: [] },
  {
    source: "The river is low.",
    target: "دریا میں پانی کم ہے",
    to: "ur",
    finds: [""],
    fixed: "دریا میں پانی کم ہے۔",
  },
  { source: "What is it?", target: "Τι είναι;", to: "el", finds: [] },
  { source: "Come in.", target: "お入りください。", to: "ja", finds: [] },
  { source: "“Who goes there?”", target: "«چه کسی آنجاست؟».", to: "fa", finds: [] },
  { source: "He said:", target: "هغه وویل:", to: "ps", finds: [] },
  { source: "Wait…", target: "انتظر...", to: "ar", finds: [] },
  { source: "at 5 p.m.", target: "à 17 h", to: "fr", finds: [] },
  { source: "at 5 p.m.", target: "د ماسپښین په ۵ بجو", to: "ps", finds: [] },
  { source: "and so on", target: "und so weiter usw.", finds: [] },
  { source: "The River", target: "Der Fluss.", finds: ["."], fixed: "Der Fluss" },
  { source: "Text:", target: "本文。", to: "ja", finds: [] },
  { source: "Stop!", target: "Halt?!", finds: ["?!"] },
  { source: "The river is low.", target: "น้ำในแม่น้ำน้อย", to: "th", finds: [] },
];
