import { type Remembered, remembered } from "./remembered";
import { score } from "./score";
import { substituted } from "./substituted";

/** What the memory holds, as far as it matters to whether it fits. */
export type Unit = {
  readonly source: string;
  readonly target: string;
  /** What the string was called. */
  readonly key: string | null;
  /** MD5 of the source before and behind it; nothing at the ends of a document. */
  readonly before: string | null;
  readonly after: string | null;
  /** Taken off what is not of this desk's own approvals. */
  readonly penalty: number;
};

export type Asked = Pick<Unit, "source" | "key" | "before" | "after"> & {
  /** BCP 47, of the source. */
  readonly language: string;
};

export type Match<Found extends Unit = Unit> = Found & {
  /** 50 to 102: 101 is identical with the same key or both neighbours, 102 with both. */
  readonly score: number;
  /** The translation with the figures of the text at hand, where they are all that differs. */
  readonly substituted?: string;
};

const LEAST = 50;
const MOST = 9;

/** The units that fit best, the best first; of several with one translation the best. */
export function matchesFor<Found extends Unit>(
  asked: Asked,
  units: readonly Found[],
): Match<Found>[] {
  const text = remembered(asked.source, asked.language);
  const ranked = units
    .map((unit) => matchOf(asked, text, unit))
    .filter((match) => match.score >= LEAST)
    .toSorted((one, other) => other.score - one.score);
  const targets = new Set<string>();
  return ranked.filter(({ target }) => !targets.has(target) && targets.add(target)).slice(0, MOST);
}

function matchOf<Found extends Unit>(asked: Asked, text: Remembered, unit: Found): Match<Found> {
  const alike = score(text, remembered(unit.source, asked.language));
  const bonus = alike === 100 ? contextOf(asked, unit) : 0;
  const figures = alike < 100 ? substituted(asked.source, unit) : undefined;
  return {
    ...unit,
    score: alike + bonus - unit.penalty,
    ...(figures === undefined ? {} : { substituted: figures }),
  };
}

/** 0, 1 or 2. */
function contextOf(asked: Asked, unit: Unit): number {
  const sameKey = asked.key !== null && asked.key === unit.key;
  const neighbours = asked.before !== null && asked.after !== null;
  const samePlace = neighbours && asked.before === unit.before && asked.after === unit.after;
  return Number(sameKey) + Number(samePlace);
}
