import type { Path } from "./decode";
import { sourceSizes, targetSizes } from "./shapes";

/** Units from `row` up to, not including, `toRow`, and from `column` up to `toColumn`. */
export type Region = {
  readonly row: number;
  readonly column: number;
  readonly toRow: number;
  readonly toColumn: number;
};

/** In beads: so many side by side are judged together. */
const WINDOW = 21;
/** Beads less probable than this, on the average of a window, are not on the way. */
const DOUBTFUL = 0.8;
/** Between two regions, as a share of their length: a few beads that seem right by chance. */
const BETWEEN = 0.3;
/** In units, on both sides. Less is not worth another look. */
const LEAST_UNITS = 20;
/** More would take too long to look at. */
const MOST_CELLS = 400_000;

/** Where the way was probably lost: long runs of beads that are improbable on the whole. */
export function lostRegions(path: Path): Region[] {
  return joined(doubtfulRuns(path)).filter(({ row, column, toRow, toColumn }) => {
    const [height, width] = [toRow - row, toColumn - column];
    return Math.min(height, width) >= LEAST_UNITS && height * width <= MOST_CELLS;
  });
}

function doubtfulRuns({ count, probability, shape, sourceEnd, targetEnd }: Path): Region[] {
  const sums = new Float64Array(count + 1);
  for (let at = 0; at < count; at++) {
    sums[at + 1] = (sums[at] as number) + (probability[at] as number);
  }
  const isDoubtful = (at: number): boolean => {
    const from = Math.max(0, at - (WINDOW >> 1));
    const to = Math.min(count, from + WINDOW);
    return (sums[to] as number) - (sums[from] as number) < DOUBTFUL * (to - from);
  };
  const runs: Region[] = [];
  let begun: number | undefined;
  for (let at = 0; at <= count; at++) {
    if (at < count && isDoubtful(at)) begun ??= at;
    else if (begun !== undefined) {
      const first = shape[begun] as number;
      runs.push({
        row: (sourceEnd[begun] as number) - (sourceSizes[first] as number),
        column: (targetEnd[begun] as number) - (targetSizes[first] as number),
        toRow: sourceEnd[at - 1] as number,
        toColumn: targetEnd[at - 1] as number,
      });
      begun = undefined;
    }
  }
  return runs;
}

function joined(runs: readonly Region[]): Region[] {
  const found: Region[] = [];
  for (const run of runs) {
    const last = found.at(-1);
    const lost = last ? last.toRow - last.row + run.toRow - run.row : 0;
    if (!last || run.row - last.toRow > BETWEEN * lost) found.push(run);
    else found[found.length - 1] = { ...run, row: last.row, column: last.column };
  }
  return found;
}
