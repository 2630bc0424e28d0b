import { digitValue } from "../languages/digits";
import type { Check, Example, Fault } from "./check";
import { DIGIT } from "./traits";

/** One text has the digits of one script; Persian, Pashto and Urdu ۴ ۵ ۶ are not the Arabic ٤ ٥ ٦. */
export const digits = {
  id: "digits",
  severity: "warning",
  needs: { target: DIGIT },

  find({ target: { text, base, script } }) {
    if (script !== "Arab") return [];
    const wrong = base === "ar" ? PERSIAN : ARABIC;
    const other = [...text.matchAll(wrong)].map((match) =>
      otherSet(match, base === "ar" ? 0x660 : 0x6f0),
    );
    return other.length > 0 ? other : mixed(text);
  },
} as const satisfies Check;

const ARABIC = /[٠-٩]{1,40}/g;
const PERSIAN = /[۰-۹]{1,40}/g;
const WESTERN = /(?<![A-Za-z0-9./:@#_%{<&-])[0-9]{1,40}(?![A-Za-z0-9/:@_}>%-])/g;

function otherSet({ 0: found, index: start }: RegExpExecArray, zero: number): Fault {
  const text = found.replace(/\p{Nd}/gu, (digit) =>
    String.fromCharCode(zero + (digitValue(digit) ?? 0)),
  );
  return {
    side: "target",
    start,
    end: start + found.length,
    values: { right: text },
    fix: { start, end: start + found.length, text },
  };
}

/** Western digits among a script's own. Those in codes and names of things are left alone. */
function mixed(text: string): Fault[] {
  if (!/[٠-٩۰-۹]/.test(text)) return [];
  return [...text.matchAll(WESTERN)].map(({ 0: found, index: start }) => {
    return {
      side: "target",
      start,
      end: start + found.length,
      variant: "mixed",
      severity: "note",
      values: { right: found },
    };
  });
}

export const examples: readonly Example[] = [
  { source: "In 1945", target: "په ١٩٤٥ کې", to: "ps", finds: ["١٩٤٥"], fixed: "په ۱۹۴۵ کې" },
  { source: "In 1945", target: "په ۱۹۴۵ کې", to: "ps", finds: [] },
  { source: "In 1945", target: "في عام ١٩٤٥", to: "ar", finds: [] },
  { source: "From 1945 to 1948", target: "از ۱۹۴۵ تا 1948", to: "fa", finds: ["1948"] },
  { source: "In 1945", target: "1945 میں", to: "ur", finds: [] },
  { source: "In 1945, the F16", target: "۱۹۴۵ میں F16", to: "ur", finds: [] },
  { source: "١٩٤٥", target: "1945", from: "ar", finds: [] },
];
