import type { Unit } from "./bead";
import { wordsIn } from "./tokens";

/** A text cut finer: `owners[n]` is the unit that piece n is of. */
export type Pieces = { readonly units: readonly Unit[]; readonly owners: readonly number[] };

const SENTENCE_END = /[.!?。！？؟۔।॥။]/u;

/** About `count` pieces of all units, each as many as its length says, at least one. */
export function piecesOf(units: readonly Unit[], count: number): Pieces {
  const lengths = units.map(({ text }) => lengthOf(text));
  const step = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, count);
  const parts = units.map(({ text }, at) =>
    cut(text, Math.max(1, Math.round((lengths[at] ?? 0) / step))),
  );
  return {
    units: parts.flatMap((texts, at) => {
      const { kind, level } = units[at] ?? {};
      return texts.map((text) => ({ text, ...(kind && { kind }), ...(level && { level }) }));
    }),
    owners: parts.flatMap((texts, at) => texts.map(() => at)),
  };
}

/** In letters; ideographs count for more: see `wordsIn`. */
export function lengthOf(text: string): number {
  return wordsIn(text, () => undefined).length;
}

/** Into so many parts of about the same length, behind the ends of sentences or between words where there are any near. */
function cut(text: string, parts: number): string[] {
  const step = text.length / parts;
  const places = Array.from({ length: parts - 1 }, (_, at) =>
    placeNear(text, (at + 1) * step, step),
  );
  const edges = [0, ...places, text.length];
  return edges
    .slice(1)
    .map((edge, at) => text.slice(edges[at], edge).trim())
    .filter((part, at) => part !== "" || (at === 0 && text.trim() === ""));
}

function placeNear(text: string, wanted: number, step: number): number {
  const middle = Math.round(wanted);
  const reach = Math.floor(step / 3);
  let betweenWords: number | undefined;
  for (let away = 0; away <= reach; away++) {
    for (const place of [middle - away, middle + away]) {
      if (SENTENCE_END.test(text.charAt(place - 1))) return place;
      if (text.charAt(place).trim() === "") betweenWords ??= place;
    }
  }
  return betweenWords ?? whole(text, middle);
}

/** Never between the halves of one character. */
function whole(text: string, place: number): number {
  const unit = text.charCodeAt(place);
  return unit >= 0xdc00 && unit <= 0xdfff ? place - 1 : place;
}
