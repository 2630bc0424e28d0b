import type { Check, Example, Fault } from "./check";
import type { Text } from "./text";
import { DIGIT } from "./traits";

/** A percentage stays a percentage, and money stays in its currency. */
export const signs = {
  id: "signs",
  severity: "warning",
  needs: { source: DIGIT, target: DIGIT },

  find({ source, target }) {
    return [...percent(source, target), ...currency(source.text, target.text)];
  },
} as const satisfies Check;

const PERCENT =
  /[%٪％]|percent|per cent|prozent|pour ?cent|por ?cien|por ?cento|per ?cento|procent|процент|yüzde|persen|فی ?صد|درصد|سلنه|في ال?م[ائ]{1,2}ة|بالم[ائ]{1,2}ة|प्रतिशत|फ़?फीसदी|百分|パーセント|％|퍼센트/iu;

function percent(source: Text, target: Text): Fault[] {
  if (!source.text.includes("%") && !source.text.includes("٪")) return [];
  const found = /\p{Nd}[\s\u00a0\u202f]?[%٪](?![\w(])/u.exec(source.text);
  if (found === null || PERCENT.test(target.text)) return [];
  return [
    { side: "source", start: found.index, end: found.index + found[0].length, variant: "percent" },
  ];
}

const CURRENCY = /[€$£¥₹₽₺؋₨₩]/g;

/** Another currency's sign than the source has. */
function currency(source: string, target: string): Fault[] {
  const asked = new Set(source.match(CURRENCY) ?? []);
  if (asked.size === 0) return [];
  return [...target.matchAll(CURRENCY)]
    .filter(([sign]) => !asked.has(sign))
    .map(({ 0: sign, index: start }) => ({
      side: "target",
      start,
      end: start + 1,
      variant: "currency",
      values: { sign },
    }));
}

export const examples: readonly Example[] = [
  { source: "5 % of the water", target: "5 des Wassers", finds: ["5 %"] },
  { source: "5% of the water", target: "د اوبو ۵ سلنه", to: "ps", finds: [] },
  { source: "5% of the water", target: "۵ فیصد پانی", to: "ur", finds: [] },
  { source: "5% of the water", target: "٪۵ آب", to: "fa", finds: [] },
  { source: "It cost €3.", target: "Es kostete 3 $.", finds: ["$"] },
  { source: "It cost $3.", target: "Es kostete 3 Dollar.", finds: [] },
];
