import type { Pieces } from "./pieces";

/** A bead of a text that is fine and one that is coarse. Zero-based, ascending. */
export type Sides = readonly [fine: readonly number[], coarse: readonly number[]];
type Sided = { readonly sides: Sides; readonly confidence: number };

/** What a person decided, of such texts: beads that stay, and units that never stand in one. */
export type Decided = {
  readonly confirmed: readonly Sides[];
  readonly apart: readonly (readonly [fine: number, coarse: number])[];
};

/** The same about the pieces of the coarse units. */
export function inPieces({ confirmed, apart }: Decided, { owners }: Pieces): Decided {
  const piecesOf = new Map<number, number[]>();
  owners.forEach((owner, piece) => {
    const own = piecesOf.get(owner);
    if (own) own.push(piece);
    else piecesOf.set(owner, [piece]);
  });
  const all = (unit: number): readonly number[] => piecesOf.get(unit) ?? [];
  return {
    confirmed: confirmed.map(([fine, coarse]): Sides => [fine, coarse.flatMap(all)]),
    apart: apart.flatMap(([fine, coarse]) =>
      all(coarse).map((piece): readonly [number, number] => [fine, piece]),
    ),
  };
}

/** Of a unit to which nothing led where texts were put together again. */
export const UNSURE = 0.3;
const SETTLED = 1;

/** `owners[n]` is the coarse unit that piece n is of; `fine` and `coarse` count the units. */
type Cut = Pick<Pieces, "owners"> & { readonly fine: number; readonly coarse: number };

/**
 * From beads of pieces, beads of one coarse unit and all the fine ones from the first to the last
 * that its pieces have. The confirmed ones stay, but for those in `aside`, which cross the others:
 * their units stand alone here.
 */
export function rejoined(
  beads: readonly Sided[],
  cut: Cut,
  decided: Decided & { readonly aside: readonly Sides[] },
): Sided[] {
  const free = freeUnits(decided);
  const runs = runsOf(beads, cut, free);
  const kept = new Map<number, Sides>();
  for (const sides of decided.confirmed) {
    const isAside = decided.aside.some(([fine]) => fine[0] === sides[0][0]);
    const first = sides[1][0];
    if (first !== undefined && sides[0].length > 0 && !isAside) kept.set(first, sides);
  }
  const found: Sided[] = [];
  let next = 0;
  const leaveOut = (end: number): void => {
    for (; next < end; next++) {
      const confidence = free.fine(next) ? UNSURE : SETTLED;
      found.push({ sides: [[next], []], confidence });
    }
  };
  const answer = ([fine, coarse]: Sides, confidence: number): void => {
    leaveOut(fine[0] ?? next);
    found.push({ sides: [fine, coarse], confidence });
    next = (fine.at(-1) ?? next) + 1;
  };
  for (let unit = 0; unit < cut.coarse; unit++) {
    const bead = kept.get(unit);
    const run = runs.get(unit);
    if (bead) {
      answer(bead, SETTLED);
      unit = bead[1].at(-1) ?? unit;
    } else if (run) {
      const fine = Array.from({ length: run.to - run.from }, (_, at) => run.from + at);
      // It is right when both its edges are.
      answer([fine, [unit]], run.atFirst * run.atLast);
    } else {
      found.push({ sides: [[], [unit]], confidence: free.coarse(unit) ? UNSURE : SETTLED });
    }
  }
  leaveOut(cut.fine);
  return found;
}

/** About which units nothing was decided, and which may stand in one bead. */
type Free = {
  readonly fine: (unit: number) => boolean;
  readonly coarse: (unit: number) => boolean;
  readonly together: (fine: number, coarse: number) => boolean;
};

function freeUnits({ confirmed, apart }: Decided): Free {
  const fines = new Set(confirmed.flatMap(([fine]) => fine));
  const coarses = new Set(confirmed.flatMap(([, coarse]) => coarse));
  const barred = new Set(apart.map(([fine, coarse]) => `${fine}:${coarse}`));
  return {
    fine: (unit) => !fines.has(unit),
    coarse: (unit) => !coarses.has(unit),
    together: (fine, coarse) => !fines.has(fine) && !barred.has(`${fine}:${coarse}`),
  };
}

/** Fine units from `from` up to, not including, `to`, and how sure the first and the last bead are. */
type Run = {
  readonly from: number;
  readonly to: number;
  readonly atFirst: number;
  readonly atLast: number;
};

/** Of each coarse unit about which nothing was decided, the fine ones that its pieces have. */
function runsOf(beads: readonly Sided[], { owners }: Cut, free: Free): Map<number, Run> {
  const runs = new Map<number, Run>();
  for (const { sides, confidence } of beads) {
    const [fine, pieces] = sides;
    if (pieces.length === 0) continue;
    fine.forEach((unit, at) => {
      const piece = pieces[Math.floor(((at + 0.5) * pieces.length) / fine.length)] ?? 0;
      const owner = owners[piece] ?? 0;
      if (!free.coarse(owner)) return;
      const run = runs.get(owner);
      const { from, atFirst } = run ?? { from: unit, atFirst: confidence };
      runs.set(owner, { from, to: unit + 1, atFirst, atLast: confidence });
    });
  }
  for (const [owner, run] of runs) {
    const whole = longestPart(run, (unit) => free.together(unit, owner));
    if (whole.to > whole.from) runs.set(owner, whole);
    else runs.delete(owner);
  }
  return runs;
}

/** What a person took out of the middle parts a run: the longest part stays. */
function longestPart(run: Run, isFree: (unit: number) => boolean): Run {
  let longest = { ...run, to: run.from };
  let { from } = run;
  for (let unit = run.from; unit <= run.to; unit++) {
    if (unit < run.to && isFree(unit)) continue;
    if (unit - from > longest.to - longest.from) longest = { ...run, from, to: unit };
    from = unit + 1;
  }
  return longest;
}
