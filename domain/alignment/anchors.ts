import type { WordPairs } from "./cognates";
import type { Side } from "./corpus";
import type { Lexicon, Translations } from "./lexicon";

/** Places that very probably answer each other, rising on both sides: unit `rows[n]` and unit `columns[n]`. */
export type Chain = {
  readonly rows: Int32Array;
  readonly columns: Int32Array;
};

/** A word in more units than this is no landmark. */
const MOST_UNITS = 6;
/** In a long text rare is more; then only places that are about as far into both texts are paired. */
const MOST_UNITS_IN_LONG = 12;
const LONG = 2000;
const FARTHEST_APART = 0.15;
const LEAST_TRANSLATION = 0.2;
/** An anchor needs this much from others within `NEAR` rows that agree with it. */
const NEAR = 60;
const LEAST_SUPPORT = 1.2;

type Point = { readonly row: number; readonly column: number; readonly weight: number };

/**
 * The heaviest rising chain of points at which rare words that answer each other stand. A word that
 * is once in either text weighs one; others share that among all the pairs they may form.
 */
export function anchorChain(
  source: Side,
  target: Side,
  pairs: WordPairs,
  lexicon?: Lexicon,
): Chain {
  const points = supported(heaviestRise(rarePoints(source, target, pairs, lexicon), target.count));
  return {
    rows: Int32Array.from(points, ({ row }) => row),
    columns: Int32Array.from(points, ({ column }) => column),
  };
}

function rarePoints(source: Side, target: Side, pairs: WordPairs, lexicon?: Lexicon): Point[] {
  const sourceUnits = unitsByRareWord(source);
  const targetUnits = unitsByRareWord(target);
  const points: Point[] = [];
  const isLong = source.count > LONG;
  const scale = target.count / Math.max(1, source.count);
  const farthest = (isLong ? FARTHEST_APART : 1) * target.count;
  const add = (from: number, to: number, share: number): void => {
    const rows = sourceUnits.get(from);
    const columns = targetUnits.get(to);
    if (!rows || !columns) return;
    const weight = share / (rows.length * columns.length);
    for (const row of rows) {
      for (const column of columns) {
        if (rows.length * columns.length > 1 && Math.abs(row * scale - column) > farthest) continue;
        points.push({ row, column, weight });
      }
    }
  };
  for (const [to, froms] of pairs) for (const from of froms) add(from, to, 1);
  if (lexicon) {
    const back = lexicon.backward;
    for (const from of sourceUnits.keys()) {
      eachTranslation(lexicon.forward, from, (to, there) => {
        if (there < LEAST_TRANSLATION || pairs.get(to)?.includes(from)) return;
        const andBack = translationOf(back, to, from);
        if (andBack >= LEAST_TRANSLATION) add(from, to, Math.sqrt(there * andBack));
      });
    }
  }
  return points.sort((a, b) => a.row - b.row || a.column - b.column);
}

function eachTranslation(
  { starts, words, values }: Translations,
  from: number,
  visit: (to: number, probability: number) => void,
): void {
  const end = starts[from + 1] as number;
  for (let at = starts[from] as number; at < end; at++) {
    visit(words[at] as number, values[at] as number);
  }
}

function translationOf(translations: Translations, from: number, to: number): number {
  let found = 0;
  eachTranslation(translations, from, (word, probability) => {
    if (word === to) found = probability;
  });
  return found;
}

function unitsByRareWord({ vocabulary, ids, starts, count }: Side): Map<number, number[]> {
  const units = new Map<number, number[]>();
  const most = count > LONG ? MOST_UNITS_IN_LONG : MOST_UNITS;
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
    for (let place = column + 1; place > 0; place -= place & -place) {
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
