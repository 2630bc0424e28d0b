import type { WordPairs } from "./cognates";
import type { Side } from "./corpus";

/** Places that very probably answer each other, rising on both sides: unit `rows[n]` and unit `columns[n]`. */
export type Chain = {
  readonly rows: Int32Array;
  readonly columns: Int32Array;
};

/** A word in more units than this is no landmark. */
const MOST_UNITS = 6;
/**
 * In a long text that has too few landmarks, more frequent words are asked, each time paired only
 * where they stand about as far (a share of the text) into both texts.
 */
const IN_LONG = [
  { units: 12, apart: 0.15 },
  { units: 60, apart: 0.04 },
  { units: 200, apart: 0.015 },
];
const LONG = 2000;
const ENOUGH = 1 / 60;
/** An anchor needs this much from others within `NEAR` rows that agree with it. */
const NEAR = 60;
const LEAST_SUPPORT = 1.2;

type Point = { readonly row: number; readonly column: number; readonly weight: number };

/**
 * The heaviest rising chain of points at which rare words that answer each other stand. A word that
 * is once in either text weighs one; others share that among all the pairs they may form.
 */
export function anchorChain(source: Side, target: Side, pairs: WordPairs): Chain {
  const levels = source.count > LONG ? IN_LONG : [{ units: MOST_UNITS, apart: 1 }];
  let points: Point[] = [];
  for (const level of levels) {
    const found = rarePoints(source, target, pairs, level);
    const chain = supported(heaviestRise(found, target.count));
    if (chain.length > points.length && !isChance(chain, found, target.count)) points = chain;
    if (points.length >= source.count * ENOUGH) break;
  }
  return {
    rows: Int32Array.from(points, ({ row }) => row),
    columns: Int32Array.from(points, ({ column }) => column),
  };
}

/**
 * A chain is chance when one through the same points is nearly as long after each row has been
 * pushed aside by its own amount, which leaves nothing of what is true.
 */
function isChance(chain: readonly Point[], points: readonly Point[], columns: number): boolean {
  const pushed = points
    .map((point) => ({
      ...point,
      column: point.column + ((Math.imul(point.row, 7919) % 17) - 8) * 15,
    }))
    .filter(({ column }) => column >= 0 && column < columns);
  const byChance = supported(heaviestRise(merged(pushed), columns));
  return chain.length < 5 + 2 * byChance.length;
}

type Level = { readonly units: number; readonly apart: number };

function rarePoints(source: Side, target: Side, pairs: WordPairs, level: Level): Point[] {
  const sourceUnits = unitsByRareWord(source, level.units);
  const targetUnits = unitsByRareWord(target, level.units);
  const scale = target.count / Math.max(1, source.count);
  const points: Point[] = [];
  for (const [to, froms] of pairs) {
    const columns = targetUnits.get(to) ?? [];
    for (const from of froms) {
      const rows = sourceUnits.get(from) ?? [];
      const rivals = Math.min(rows.length, columns.length) * Math.min(1, 2 * level.apart);
      const weight = level.apart === 1 ? 1 / (rows.length * columns.length) : 1 / (1 + rivals) ** 2;
      const farthest = rows.length * columns.length > 1 ? level.apart * target.count : target.count;
      for (const row of rows) {
        for (const column of columns) {
          if (Math.abs(row * scale - column) <= farthest) points.push({ row, column, weight });
        }
      }
    }
  }
  return merged(points);
}

function merged(points: Point[]): Point[] {
  points.sort((a, b) => a.row - b.row || b.column - a.column);
  const apart: Point[] = [];
  for (const point of points) {
    const last = apart.at(-1);
    if (last?.row === point.row && last.column === point.column) {
      apart[apart.length - 1] = { ...point, weight: last.weight + point.weight };
    } else {
      apart.push(point);
    }
  }
  return apart;
}

function unitsByRareWord(side: Side, most: number): Map<number, number[]> {
  const { vocabulary, ids, starts, count } = side;
  const units = new Map<number, number[]>();
  for (let unit = 0; unit < count; unit++) {
    const end = starts[unit + 1] as number;
    for (let token = starts[unit] as number; token < end; token++) {
      const id = ids[token] as number;
      if ((vocabulary.unitFrequency[id] as number) > most) continue;
      const known = units.get(id);
      if (!known) units.set(id, [unit]);
      else if (known.at(-1) !== unit) known.push(unit);
    }
  }
  return units;
}

/** Fenwick tree of the best chain that ends at or before each column. */
function heaviestRise(points: readonly Point[], columns: number): Point[] {
  const best = new Float64Array(columns + 2);
  const last = new Int32Array(columns + 2).fill(-1);
  const before = new Int32Array(points.length);
  let heaviest = 0;
  let end = -1;
  points.forEach(({ column, weight }, at) => {
    let value = 0;
    let from = -1;
    for (let place = column; place > 0; place -= place & -place) {
      if ((best[place] as number) > value) {
        value = best[place] as number;
        from = last[place] as number;
      }
    }
    before[at] = from;
    value += weight;
    if (value > heaviest) {
      heaviest = value;
      end = at;
    }
    for (let place = column + 1; place <= columns + 1; place += place & -place) {
      if (value > (best[place] as number)) {
        best[place] = value;
        last[place] = at;
      }
    }
  });
  const chain: Point[] = [];
  for (let at = end; at >= 0; at = before[at] as number) chain.push(points[at] as Point);
  return chain.reverse();
}

/** Without the points that stand alone: near them no others lie along the same line. */
function supported(chain: readonly Point[]): Point[] {
  return chain.filter((point, at) => {
    let support = point.weight;
    for (const step of [-1, 1]) {
      for (let other = at + step; support < LEAST_SUPPORT; other += step) {
        const near = chain[other];
        if (!near || Math.abs(near.row - point.row) > NEAR) break;
        const drift = near.column - point.column - (near.row - point.row);
        if (Math.abs(drift) <= 5 + Math.abs(near.row - point.row) * 0.3) support += near.weight;
      }
    }
    return support >= LEAST_SUPPORT;
  });
}
