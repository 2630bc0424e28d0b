import { numberWordsIn } from "./number-words";
import { type Figure, figuresIn } from "./numbers-in";
import { isSamePhone, phonesIn } from "./phones";
import { scaleBehind } from "./scale-behind";
import type { Text } from "./text";
import { isConverted, measureOf } from "./units";
import { worthOf } from "./worth";

/** Figures that are not over there in words, in another scale, on a clock of 12 hours or in another era either. */
export function notOtherwise(figures: readonly Figure[], here: Text, there: Text): Figure[] {
  if (figures.length === 0) return [];
  const words = numberWordsIn(there.text, there.language);
  const parts = new Set([...words, ...figuresIn(there).flatMap((figure) => figure.parts)]);
  const left = figures.filter((figure) => {
    if (figure.values.some((value) => words.has(value))) return false;
    return figure.parts.length === 1 || !figure.parts.every((part) => parts.has(part));
  });
  if (left.length === 0 || left.length > MOST) return left.slice(0, MOST);
  const others = figuresIn(there);
  const phones = phonesIn(there.text);
  const dialled = phonesIn(here.text).filter((phone) =>
    phones.some((other) => isSamePhone(phone, other)),
  );
  const measures = others.flatMap((other) => measureOf(other, there.text) ?? []);
  const isMeasured = (figure: Figure) => {
    const measure = measureOf(figure, here.text);
    return measure !== undefined && measures.some((other) => isConverted(measure, other));
  };
  const worth = new Set([...words, ...others.flatMap((figure) => worthOf(figure, there))]);
  return left.filter(
    (figure) =>
      !worthOf(figure, here).some((value) => worth.has(value)) &&
      !isMeasured(figure) &&
      !dialled.some(({ start, end }) => start <= figure.start && figure.end <= end),
  );
}

/** Where more figures are lost, a table is, and no one reads what each could be. */
const MOST = 100;

/** The same figure behind which another word of scale stands: `1.2 billion` as `1,2 Millionen`. */
export function rescaled(
  asked: readonly Figure[],
  source: Text,
  had: readonly Figure[],
  target: Text,
): { was: string; start: number; end: number }[] {
  const scales = new Map<string, { start: number; scale: ReturnType<typeof scaleBehind> }[]>();
  for (const { values } of asked) scales.set(values[0] ?? "", []);
  for (const { values, start, end } of had) {
    const like = scales.get(values[0] ?? "");
    // The first few say enough, however long a list of them is.
    if (like !== undefined && like.length < 20)
      like.push({ start, scale: scaleBehind(target, end) });
  }
  return asked.flatMap(({ values: [value = ""], start, end }) => {
    const scale = scaleBehind(source, end);
    const same = scales.get(value) ?? [];
    const [first] = same;
    if (scale === undefined || first?.scale === undefined) return [];
    if (same.some((one) => (one.scale?.times ?? scale.times) === scale.times)) return [];
    return [{ was: source.text.slice(start, scale.end), start: first.start, end: first.scale.end }];
  });
}
