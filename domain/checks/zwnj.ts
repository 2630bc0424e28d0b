import type { Check, Example, Fault } from "./check";
import { ARABIC } from "./traits";

/** In Persian and Dari می, نمی and ها are joined to their word by a zero-width non-joiner, not kept apart by a space. */
export const zwnj = {
  id: "zwnj",
  severity: "note",
  needs: { target: ARABIC },

  find({ target: { text, base } }) {
    if (base !== "fa") return text.includes("\u200c") ? stray(text) : [];
    return [...apart(text, PREFIX), ...apart(text, SUFFIX), ...joined(text), ...stray(text)];
  },
} as const satisfies Check;

/** Only verbs as they are met most, for می is also the month of May. */
const PREFIX =
  /(?<![\p{L}\p{M}\p{N}])(ن?می) (?=(?:شو|کن|رو|رس|گو|گی|خو|دان|دار|ده|توان|گرد|باش|آی|آور|بین|خواه|بر|گذار|گذر|ماند|مان|زن|کش|نویس|پرس|شن|کوش|پرداز|یاب|افت|ساز|گشت|رفت|کرد|شد|داد|گفت|آمد|دید|خورد|نمای|پذیر|انداز)\p{L}{0,6}(?!\p{L}))(\p{L}{2,10})/gu;
const SUFFIX = /(?<![\p{L}\p{M}])(\p{L}{3,20}) (ها(?:ی|یی|یش|یم|یت|یشان|یمان)?)(?!\p{L})/gu;

/** می written into its verb. Whole forms only, for میدان and میزان are nouns. */
const JOINED =
  /(?<![\p{L}\p{M}\u200c])(ن?می)((?:شو|کن|گوی|رو|رس|ده|توان|خواه|باش|آی|گیر|دان|گرد|ساز|نویس|یاب|بین|گذار)(?:م|د|یم|ید|ند)|(?:شد|کرد|گفت|رفت|رسید|داد|توانست|خواست|آمد|گرفت|دانست|گشت|ساخت|نوشت|یافت|دید|گذاشت|بود)(?:م|ی|یم|ید|ند)?|توان)(?![\p{L}\p{M}])/gu;
const NOUNS = /^(?:میدان|میدانم|میدید)$/;

function joined(text: string): Fault[] {
  if (!text.includes("می")) return [];
  return [...text.matchAll(JOINED)].flatMap(
    ({ 0: word, 1: prefix = "", 2: verb = "", index: start }) => {
      if (NOUNS.test(word)) return [];
      const end = start + word.length;
      return [{ side: "target", start, end, fix: { start, end, text: `${prefix}\u200c${verb}` } }];
    },
  );
}

function apart(text: string, pattern: RegExp): Fault[] {
  return [...text.matchAll(pattern)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    return {
      side: "target",
      start,
      end,
      fix: { start, end, text: match[0].replace(" ", "\u200c") },
    };
  });
}

/** A non-joiner beside a space, at an end, or twice, joins nothing. */
function stray(text: string): Fault[] {
  return [...text.matchAll(/\u200c+(?=\u200c)|\u200c+(?=[\s،؛؟.]|$)|(?<=^|\s)\u200c+/gu)].map(
    ({ 0: found, index: start }) => {
      return {
        side: "target",
        start,
        end: start + found.length,
        variant: "stray",
        fix: { start, end: start + found.length, text: "" },
      };
    },
  );
}

export const examples: readonly Example[] = [
  { source: "He goes", target: "او می رود", to: "fa", finds: ["می رود"], fixed: "او می‌رود" },
  { source: "He goes", target: "او می‌رود", to: "fa-AF", finds: [] },
  { source: "He goes", target: "او میرود", to: "fa-AF", finds: ["میرود"], fixed: "او می‌رود" },
  { source: "in the square", target: "در میدان", to: "fa", finds: [] },
  { source: "the books", target: "کتاب ها", to: "fa-AF", finds: ["کتاب ها"], fixed: "کتاب‌ها" },
  { source: "on 4 May 2021", target: "در ۴ می سال ۲۰۲۱", to: "fa-AF", finds: [] },
  { source: "the books", target: "کتاب‌ ها", to: "ur", finds: ["‌"], fixed: "کتاب ها" },
  { source: "das Buch", target: "the book", from: "de", to: "en", finds: [] },
  { source: "the book", target: "کتاب\u200c را", to: "fa", finds: ["\u200c"], fixed: "کتاب را" },
  { source: "my square", target: "میدانم", to: "fa", finds: [] },
];
