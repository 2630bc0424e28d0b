import { westernDigits } from "../languages/digits";

/**
 * The remembered translation with the figures of the text at hand, where the two sources are the
 * same but for figures and each that changed stands once in the translation; else nothing. Figures
 * keep the script in which the translation writes them.
 */
export function substituted(
  source: string,
  unit: { readonly source: string; readonly target: string },
): string | undefined {
  const [now, before] = [figuresIn(source), figuresIn(unit.source)];
  if (source.replace(FIGURE, "#") !== unit.source.replace(FIGURE, "#")) return undefined;
  const changes = now.flatMap((figure, at) => {
    const old = before[at] ?? "";
    return westernDigits(figure) === westernDigits(old) ? [] : [{ old, figure }];
  });
  if (changes.length === 0) return undefined;
  let text = unit.target;
  for (const { old, figure } of changes) {
    const places = [...text.matchAll(FIGURE)].filter(
      ([found]) => westernDigits(found) === westernDigits(old),
    );
    const [place, ...others] = places;
    if (place === undefined || others.length > 0) return undefined;
    const written = inScriptOf(place[0], figure);
    text = text.slice(0, place.index) + written + text.slice(place.index + place[0].length);
  }
  return text;
}

const FIGURE = /\p{Nd}+(?:[.,٫٬]\p{Nd}+)*/gu;

function figuresIn(text: string): string[] {
  return text.match(FIGURE) ?? [];
}

/** Digits of one script run on from its zero. */
function inScriptOf(model: string, figure: string): string {
  const first = model.codePointAt(0) ?? 0x30;
  const zero = first - Number(westernDigits(String.fromCodePoint(first)));
  return westernDigits(figure).replace(/\d/gu, (digit) =>
    String.fromCodePoint(zero + Number(digit)),
  );
}
