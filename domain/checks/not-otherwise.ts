import { numberWordsIn } from "./number-words";
import { type Figure, figuresIn } from "./numbers-in";
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
  const worth = new Set([...words, ...others.flatMap((figure) => worthOf(figure, there))]);
  return left.filter(
    (figure) =>
      !worthOf(figure, here).some((value) => worth.has(value)) &&
      !others.some((other) => isConverted(figure, here, other, there)),
  );
}
