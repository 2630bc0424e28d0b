/**
 * How wide a text will about be in a common sans-serif face, in em. An estimate for deciding whether a
 * label will fit: letters of a script are taken in a few classes of width, joined Arabic letters by
 * the width of their usual form, marks and controls as nothing.
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    width += CLASSES.find(([pattern]) => pattern.test(character))?.[1] ?? ORDINARY;
  }
  return width;
}

const ORDINARY = 0.55;

/** The first that fits counts. */
const CLASSES: readonly (readonly [RegExp, number])[] = [
  [/[\p{M}\p{Cf}\p{Co}\r\n]/u, 0],
  [/[\s.,:;'’!|iljtfrI()[\]،؛۔]/u, 0.3],
  [/[اأإآدذرزژړږوؤلﻻ]/u, 0.34],
  [/[سشصضښ]/u, 0.85],
  [/[mwMW@%—…]/u, 0.87],
  [/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\u3000-\u303f\uff00-\uff60]/u, 1],
  [/\p{Lu}/u, 0.67],
];
