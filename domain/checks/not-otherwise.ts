import { numberWordsIn } from "./number-words";
import { type Figure, figuresIn } from "./numbers-in";
import { isSamePhone, phonesIn } from "./phones";
import { scaleBehind } from "./scale-behind";
import type { Text } from "./text";
import { isConverted } from "./units";
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
  if (left.length === 0) return left;
  const others = figuresIn(there);
  const dialled = phonesIn(here.text).filter((phone) =>
    phonesIn(there.text).some((other) => isSamePhone(phone, other)),
  );
  const worth = new Set([...words, ...others.flatMap((figure) => worthOf(figure, there))]);
  return left.filter(
    (figure) =>
      !worthOf(figure, here).some((value) => worth.has(value)) &&
      !others.some((other) => isConverted(figure, here, other, there)) &&
      !dialled.some(({ start, end }) => start <= figure.start && figure.end <= end),
  );
}

/** The same figure behind which another word of scale stands: `1.2 billion` as `1,2 Millionen`. */
export function rescaled(
  asked: readonly Figure[],
  source: Text,
  had: readonly Figure[],
  target: Text,
): { was: string; start: number; end: number }[] {
  return asked.flatMap(({ values: [value], start, end }) => {
    const scale = scaleBehind(source, end);
    if (scale === undefined) return [];
    const same = had
      .filter((figure) => figure.values[0] === value)
      .map((figure) => ({ start: figure.start, scale: scaleBehind(target, figure.end) }));
    const [first] = same;
    const isKept = same.some((one) => (one.scale?.times ?? scale.times) === scale.times);
    if (first?.scale === undefined || isKept) return [];
    return [{ was: source.text.slice(start, scale.end), start: first.start, end: first.scale.end }];
  });
}
