import type { Check, Example, Fault } from "./check";
import type { Text } from "./text";
import { DIGIT, hasStem, type Stem, stemOf } from "./traits";

/** A percentage stays a percentage, and money stays in its currency. */
export const signs = {
  id: "signs",
  severity: "warning",
  needs: { source: DIGIT, target: DIGIT },

  find({ source, target }) {
    return [...percent(source, target), ...currency(source, target)];
  },
} as const satisfies Check;

const PERCENT =
  /[%٪％]|percent|per cent|prozent|pour ?cent|por ?cien|por ?cento|per ?cento|procent|процент|yüzde|persen|فی ?صد|درصد|سلنه|په سلو کې|في ال?م[ائ]{1,2}ة|بالم[ائ]{1,2}ة|प्रतिशत|फ़?फीसदी|百分|パーセント|％|퍼센트/iu;

function percent(source: Text, target: Text): Fault[] {
  const found = firstPercentage(source);
  if (found === undefined || PERCENT.test(target.text)) return [];
  return [{ side: "source", ...found, variant: "percent" }];
}

/** From the last digit on. */
function firstPercentage({ text, digits }: Text): { start: number; end: number } | undefined {
  for (let run = 1; run < digits.length; run += 2) {
    const start = (digits[run] ?? 0) - 1;
    BEHIND_DIGIT.lastIndex = start + 1;
    if (BEHIND_DIGIT.test(text)) return { start, end: BEHIND_DIGIT.lastIndex };
  }
  return undefined;
}

const BEHIND_DIGIT =
  /[\s\u00a0\u202f]?(?:[%٪](?![\w(])|(?:percent|per cent|Prozent|pour cent|por ciento|سلنه|فیصد|درصد|في المئة|بالمئة|بالمائة)(?!\p{L}))/uy;

type Currency = {
  /** What a text with this currency has somewhere: looked for first, as most texts have no money in them. */
  readonly stems: readonly Stem[];
  /** Its sign and its names, which may have an ending. */
  readonly pattern: RegExp;
};

const currencyOf = (stems: string, pattern: RegExp): Currency => ({
  stems: stems.split(" ").map(stemOf),
  pattern,
});

/** Pounds are weights too, and so by their sign alone. */
const CURRENCIES: readonly Currency[] = [
  currencyOf("€ uro یورو يورو 欧元", /€|(?<!\p{L})(?:euros?|یورو|يورو|欧元)|欧元/giu),
  currencyOf(
    "$ ollar ólar الر دلار دولار 美元",
    /\$|(?<!\p{L})(?:dollars?|dólar|dólares|ډالر|دالر|دلار|ڈالر|دولار)|美元/giu,
  ),
  currencyOf("¥ yen Yen ین ين 日元", /¥|(?<!\p{L})(?:yen|ین(?!\p{L})|ين(?!\p{L}))|日元/giu),
  currencyOf(
    "₹ ₨ upee upi oupie روپ روبية کلدار 卢比",
    /[₹₨]|(?<!\p{L})(?:rupees?|rupien?|roupies?|rupias?|روپ[ےۍيی]|روبية|کلدار)|卢比/giu,
  ),
  currencyOf(
    "؋ fghani افغان",
    /؋|(?<!\p{L})(?:afghanis?|افغانۍ|افغانی(?= ?\p{Nd})|افغاني(?= ?\p{Nd}))/giu,
  ),
  currencyOf("₽ ouble uble ubel", /₽|(?<!\p{L})(?:roubles?|rubles?|rubel)/giu),
  currencyOf("﷼ rial Rial ریال ريال", /﷼|(?<!\p{L})(?:rials?|ریال|ريال)/giu),
  currencyOf("£", /£/gu),
];

/** Another currency than the source has, and none of its own. */
function currency(source: Text, target: Text): Fault[] {
  const asked = CURRENCIES.filter((one) => isIn(source, one));
  if (asked.length === 0 || asked.some((one) => isIn(target, one))) return [];
  return CURRENCIES.flatMap(({ pattern }) =>
    [...target.text.matchAll(pattern)].map(({ 0: sign, index: start }) => ({
      ...{ side: "target" as const, start, end: start + sign.length },
      ...{ variant: "currency", values: { sign } },
    })),
  );
}

function isIn({ text, traits }: Text, { stems, pattern }: Currency): boolean {
  return hasStem(text, traits, stems) && text.search(pattern) !== -1;
}

export const examples: readonly Example[] = [
  { source: "5 % of the water", target: "5 des Wassers", finds: ["5 %"] },
  { source: "5% of the water", target: "د اوبو ۵ سلنه", to: "ps", finds: [] },
  { source: "5% of the water", target: "په سلو کې ۵ اوبه", to: "ps", finds: [] },
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
  { source: "It cost 3 of them.", target: "Es kostete 3 Dollar.", finds: [] },
];
