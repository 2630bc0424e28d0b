import type { Figure } from "./numbers-in";

/** Whether two measures are one in two units: `5 miles` and `8 km`, rounded as people round. */
export function isConverted(ours: Measure, theirs: Measure): boolean {
  if (ours.of !== theirs.of) return false;
  return ours.sizes.some((size) =>
    theirs.sizes.some(
      (against) =>
        Math.abs(size - against) <= 0.06 * Math.max(Math.abs(size), Math.abs(against), 1),
    ),
  );
}

export type Measure = { readonly of: string; readonly sizes: readonly number[] };

/** In metres, square metres, kilograms, litres, degrees Celsius. The word may be joined to the figure or stand behind it. */
export function measureOf({ values, start, end }: Figure, text: string): Measure | undefined {
  const behind = text
    .slice(end, end + 48)
    .toLowerCase()
    .replace(LEFT_OUT, "");
  const [, first = "", second = ""] = WORDS.exec(behind) ?? [];
  const heat = HEAT_BEFORE.exec(text.slice(Math.max(0, start - 3), start))?.[0];
  const unit = unitOf(heat ?? first) ?? (MARKER.test(first) ? unitOf(second) : undefined);
  if (unit === undefined) return undefined;
  const [of, factor, zero] = unit;
  const isSquare = of === "length" && (SQUARE.test(first) || SQUARE.test(second));
  return {
    of: isSquare ? "area" : of,
    sizes: values.map((value) => (Number(value) - zero) * (isSquare ? factor ** 2 : factor)),
  };
}

/** Vowel marks, kashida and joiners. */
const LEFT_OUT = /[\u064b-\u0652\u0640\u200c]/g;
const WORDS =
  /^[\s\u00a0\u202f-]?(°\s?[cf]|°|[\p{L}\p{M}]{1,20}[²2]?)(?:[\s\u00a0-]([\p{L}\p{M}]{1,20}))?/u;
const HEAT_BEFORE = /摄氏|华氏/;
const SQUARE = /[²2]$|^(?:square|sq|quadrat|مربع|carrés?$|cuadrad[oa]s?$|quadrati$|平方|кв)/;
/** Stands between the figure and its unit. */
const MARKER = /^(?:square|sq|مربع|кв|degrees?|grad|degrés?|grados?|درجه|درجې|درجة|درجات|ڈگری|°)$/;

/** The word itself, without an ending or the letters of the next word, or what stands behind `square`. */
function unitOf(word: string): Unit | undefined {
  const bare = word.replace(/[²2]$/, "").replace(/^(?:quadrat|平方)/, "");
  const least = shortest(bare, /\p{Script=Han}/u.test(bare));
  for (let length = bare.length; length >= least; length -= 1) {
    const unit = UNITS.get(bare.slice(0, length));
    if (unit !== undefined) return unit;
  }
  return undefined;
}

function shortest({ length }: string, isHan: boolean): number {
  return isHan ? 1 : Math.min(length, Math.max(4, length - 2));
}

type Unit = readonly [of: string, factor: number, zero: number];

const DRAFTS: readonly (readonly [of: string, factor: number, words: string, zero?: number])[] = [
  [
    "length",
    1609.34,
    "mile miles mi mph meile meilen mille milles milla millas mil 英里 میل ميل مایل",
  ],
  [
    "length",
    1000,
    "km kilometre kilometres kilometer kilometers kilomètre kilomètres kilómetro kilómetros کیلومتر کیلومتره کیلومیتر کیلومترې کلومیٹر كيلومتر كيلومترا كم کلوميتر 公里 千米",
  ],
  [
    "length",
    1,
    "m metre metres meter meters mètre mètres metro metros متر متره میتر میٹر مترا أمتار 米",
  ],
  ["length", 0.9144, "yd yard yards گز یارد ياردة"],
  [
    "length",
    0.3048,
    "ft foot fuss feet fuß pied pieds pie pies فوت فت فټ فٹ فوټ قدم قدما أقدام 英尺",
  ],
  [
    "length",
    0.01,
    "cm centimetre centimetres centimeter centimeters zentimeter centimètre centimètres centímetro centímetros سانتیمتر سانتي سانتی سینٹی سم 厘米",
  ],
  ["length", 0.0254, "in inch inches zoll pouce pouces pulgada pulgadas انچ اینچ إنچ بوصة 英寸"],
  ["length", 0.001, "mm millimetre millimetres millimeter millimeters میلیمتر ملیمتر ملی ملم 毫米"],
  ["area", 4046.86, "acre acres morgen ایکر ایکړ ایکڑ فدان فدانا 英亩"],
  ["area", 2000, "jerib jeribs جریب جریبه"],
  ["area", 505.857, "kanal kanals کنال"],
  ["area", 666.667, "mu 亩"],
  [
    "area",
    10000,
    "ha hectare hectares hektar hectárea hectáreas هکتار هکټار ہیکٹر هكتار هكتارا 公顷",
  ],
  [
    "mass",
    0.453592,
    "lb lbs pound pounds pfund livre livres libra libras پوند پونډ پاؤنڈ پونډه رطل رطلا 磅",
  ],
  [
    "mass",
    1,
    "kg kilo kilos kilogram kilograms kilogramm kilogramme kilogrammes kilogramo kilogramos کیلو کیلوگرم کیلوگرام کیلوګرام کلو کلوگرام كيلوغرام كيلوغراما كيلوجرام كجم كغ 公斤 千克",
  ],
  ["mass", 0.001, "g gram grams gramm gramme grammes gramo gramos گرم گرام ګرام غرام جرام غ 克"],
  ["mass", 1000, "t ton tons tonne tonnes tonnen tonelada toneladas تن ټن ٹن طن أطنان 吨"],
  ["mass", 0.0283495, "oz ounce ounces unze unzen once onces onza onzas اونس 盎司"],
  [
    "volume",
    3.78541,
    "gallon gallons gallone gallonen galón galones گیلن ګیلنه گالن ګیلن غالون 加仑",
  ],
  ["volume", 1, "l litre litres liter liters litro litros لیتر لیټر لیتره لیٹر لتر 升"],
  ["heat", 1, "°c c celsius centigrade سانتی‌گراد سیلسیس سلسیوس سانتیگراد سانتي سینٹی مئوية 摄氏"],
  ["heat", 5 / 9, "°f f fahrenheit فارنهایت فارنهایټ فارن فهرنهايت فارنہائیٹ 华氏", 32],
];

const UNITS: ReadonlyMap<string, Unit> = new Map(
  DRAFTS.flatMap(([of, factor, words, zero = 0]) =>
    words.split(" ").map((word) => [word.replace(LEFT_OUT, ""), [of, factor, zero]] as const),
  ),
);
