import type { Figure } from "./numbers-in";
import type { Text } from "./text";

/** Whether two figures are one measure in two units: `5 miles` and `8 km`, rounded as people round. */
export function isConverted(one: Figure, here: Text, other: Figure, there: Text): boolean {
  const [ours, theirs] = [measureOf(one, here.text), measureOf(other, there.text)];
  if (ours === undefined || theirs === undefined || ours.of !== theirs.of) return false;
  return ours.sizes.some((size) =>
    theirs.sizes.some(
      (against) =>
        Math.abs(size - against) <= 0.06 * Math.max(Math.abs(size), Math.abs(against), 1),
    ),
  );
}

type Measure = { readonly of: string; readonly sizes: readonly number[] };

/** In metres, square metres, kilograms, litres, degrees Celsius. The word may be joined to the figure or stand behind it. */
function measureOf({ values, end }: Figure, text: string): Measure | undefined {
  const word =
    /^[\s\u00a0\u202f-]?(°\s?[CF]|[\p{L}\p{M}]{1,12}[²2]?(?:\s(?:میل|feet|foot|miles?|مربع))?)/u.exec(
      text.slice(end, end + 24),
    )?.[1];
  if (word === undefined) return undefined;
  const unit = UNITS.get(word.toLowerCase()) ?? UNITS.get(word.toLowerCase().split(" ")[0] ?? "");
  if (unit === undefined) return undefined;
  const [of, factor, zero] = unit;
  return { of, sizes: values.map((value) => (Number(value) - zero) * factor) };
}

type Unit = readonly [of: string, factor: number, zero: number];

const DRAFTS: readonly (readonly [of: string, factor: number, words: string, zero?: number])[] = [
  ["length", 1609.34, "mile miles mi meile meilen mille milles milla millas میل ميل مایل"],
  [
    "length",
    1000,
    "km kilometre kilometres kilometer kilometers kilomètre kilomètres kilómetro kilómetros کیلومتر کیلومتره کیلومیتر کلومیٹر كيلومتر كم کلوميتر 公里 千米",
  ],
  [
    "length",
    1,
    "m metre metres meter meters mètre mètres metro metros متر متره میٹر مترا أمتار 米",
  ],
  ["length", 0.9144, "yd yard yards گز یارد ياردة"],
  ["length", 0.3048, "ft foot feet fuß pied pieds pie pies فوت فټ فٹ فوټ قدم أقدام 英尺"],
  [
    "length",
    0.01,
    "cm centimetre centimetres centimeter centimeters zentimeter centimètre centimètres centímetro centímetros سانتیمتر سانتي سانتی سینٹی سم 厘米",
  ],
  ["length", 0.0254, "in inch inches zoll pouce pouces pulgada pulgadas انچ اینچ إنچ بوصة 英寸"],
  ["length", 0.001, "mm millimetre millimetres millimeter millimeters میلیمتر ملیمتر ملی ملم 毫米"],
  ["area", 4046.86, "acre acres morgen acre ایکر ایکڑ جریب فدان 英亩"],
  [
    "area",
    10000,
    "ha hectare hectares hektar hectárea hectáreas هکتار هکټار ہیکٹر هكتار هكتارا 公顷",
  ],
  ["mass", 0.453592, "lb lbs pound pounds pfund livre livres libra libras پوند پونډ پاؤنڈ رطل 磅"],
  [
    "mass",
    1,
    "kg kilo kilos kilogram kilograms kilogramm kilogramme kilogrammes kilogramo kilogramos کیلو کیلوگرام کیلوګرام کلو کلوگرام كيلوغرام كجم كغ 公斤 千克",
  ],
  ["mass", 0.0283495, "oz ounce ounces unze unzen once onces onza onzas اونس 盎司"],
  ["volume", 3.78541, "gallon gallons gallone gallonen galón galones گیلن گالن ګیلن غالون 加仑"],
  ["volume", 1, "l litre litres liter liters litro litros لیتر لیټر لیٹر لتر 升"],
  ["heat", 1, "°c c celsius سانتی‌گراد سیلسیس مئوية 摄氏"],
  ["heat", 5 / 9, "°f f fahrenheit فارنهایت فارن فهرنهايت 华氏", 32],
];

const UNITS: ReadonlyMap<string, Unit> = new Map(
  DRAFTS.flatMap(([of, factor, words, zero = 0]) =>
    words.split(" ").map((word) => [word, [of, factor, zero]] as const),
  ),
);
