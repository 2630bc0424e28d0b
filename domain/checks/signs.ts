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
  const found = PERCENTAGE.exec(source.text);
  if (found === null || PERCENT.test(target.text)) return [];
  return [
    { side: "source", start: found.index, end: found.index + found[0].length, variant: "percent" },
  ];
}

const PERCENTAGE =
  /\p{Nd}[\s\u00a0\u202f]?(?:[%٪](?![\w(])|(?:percent|per cent|Prozent|pour cent|por ciento|سلنه|فیصد|درصد|في المئة|بالمئة|بالمائة)(?!\p{L}))/u;

/** Each currency by its sign and its names, which may have an ending. Pounds are weights too. */
const CURRENCIES: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["euro", /€|(?<!\p{L})(?:euros?|یورو|يورو|欧元)|欧元/giu],
  ["dollar", /\$|(?<!\p{L})(?:dollars?|dólar|dólares|ډالر|دالر|دلار|ڈالر|دولار)|美元/giu],
  ["yen", /¥|(?<!\p{L})(?:yen|ین(?!\p{L})|ين(?!\p{L}))|日元/giu],
  ["rupee", /[₹₨]|(?<!\p{L})(?:rupees?|rupien?|roupies?|rupias?|روپ[ےۍيی]|روبية|کلدار)|卢比/giu],
  ["afghani", /؋|(?<!\p{L})(?:afghanis?|افغانۍ|افغانی(?= ?\p{Nd})|افغاني(?= ?\p{Nd}))/giu],
  ["rouble", /₽|(?<!\p{L})(?:roubles?|rubles?|rubel)/giu],
  ["rial", /﷼|(?<!\p{L})(?:rials?|ریال|ريال)/giu],
  ["pound", /£/gu],
];

/** Quicker than the names one by one: most texts have no money in them. */
const MONEY =
  /[€$¥₹₨؋₽﷼£]|uro|ollar|ólar|yen|upee|upi|oupie|fghani|ouble|ubel|ruble|ial|یور|يور|الر|دلار|دولار|ین|ين|روپ|روب|کلد|افغان|ریا|ريا|元|卢比/;

/** Another currency than the source has, and none of its own. */
function currency(source: string, target: string): Fault[] {
  if (!MONEY.test(source)) return [];
  const asked = CURRENCIES.filter(([, pattern]) => source.search(pattern) !== -1);
  const [first] = asked;
  if (first === undefined) return [];
  if (asked.some(([, pattern]) => target.search(pattern) !== -1)) return [];
  return CURRENCIES.flatMap(([, pattern]) =>
    [...target.matchAll(pattern)].map(({ 0: sign, index: start }) => ({
      ...{ side: "target" as const, start, end: start + sign.length },
      ...{ variant: "currency", values: { sign } },
    })),
  );
}

export const examples: readonly Example[] = [
  { source: "5 % of the water", target: "5 des Wassers", finds: ["5 %"] },
  { source: "5% of the water", target: "د اوبو ۵ سلنه", to: "ps", finds: [] },
  { source: "5% of the water", target: "۵ فیصد پانی", to: "ur", finds: [] },
  { source: "5% of the water", target: "٪۵ آب", to: "fa", finds: [] },
  { source: "It cost €3.", target: "Es kostete 3 $.", finds: ["$"] },
  { source: "It cost $3.", target: "Es kostete 3 Dollar.", finds: [] },
  { source: "It cost $5 million.", target: "Es kostete 5 Millionen Euro.", finds: ["Euro"] },
  {
    source: "It cost 5 million dollars.",
    target: "۵ میلیونه یورو یې ولګول.",
    to: "ps",
    finds: ["یورو"],
  },
  { source: "It cost $5 (about €4).", target: "این ۵ دالر قیمت داشت.", to: "fa-AF", finds: [] },
  { source: "5 percent of the water", target: "5 des Wassers", finds: ["5 percent"] },
];
