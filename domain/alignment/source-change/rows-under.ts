/** A row of a version by what it answers. */
type Sourced = { readonly id: string; readonly paragraphs: readonly string[] };

/** The new source: its paragraphs by id, in order, and of an inserted one that it was a part of another. */
type Placed = { readonly id: string; readonly partOf?: string | undefined };

export type NewSource = {
  readonly paragraphs: readonly Placed[];
  /** Removed paragraphs whose words stand in another now. */
  readonly into: ReadonlyMap<string, string>;
};

/** A row as it comes to stand under a new source; without `row` nothing was written for it yet. */
export type RowUnder<Row> = {
  readonly row: Row | undefined;
  readonly paragraphs: readonly string[];
  /** Rows that have become one with it, by their order before, itself among them. */
  readonly of: readonly Row[];
};

/**
 * The rows of a version when its source has changed: each paragraph in exactly one of them, in
 * order. A row follows its paragraphs; where these stand apart now, it stays with most of them and the
 * others wait in rows of their own. An inserted paragraph joins a row only from inside. An addition
 * stays behind the row it stood behind. `gone` are the rows whose source was removed.
 */
export function rowsUnder<Row extends Sourced>(
  rows: readonly Row[],
  { paragraphs, into }: NewSource,
): { rows: RowUnder<Row>[]; gone: Row[] } {
  const ownerOf = new Map(rows.flatMap((row) => row.paragraphs.map((id) => [id, row] as const)));
  const runs = runsOf(paragraphs, ownerOf);
  const main = mainRuns(runs, ownerOf);
  const absorbs = absorbing(rows, { main, into, ownerOf });
  const absorbed = new Map([...absorbs].flatMap(([to, froms]) => froms.map((from) => [from, to])));
  const additions = additionsBehind(rows, (row) =>
    main.has(row) ? row : (absorbed.get(row) ?? undefined),
  );
  const order = new Map(rows.map((row, at) => [row, at]));
  const asIs = (row: Row): RowUnder<Row> => ({ row, paragraphs: row.paragraphs, of: [row] });
  return {
    rows: [
      ...(additions.get(undefined) ?? []).map(asIs),
      ...runs.flatMap((run): RowUnder<Row>[] => {
        const { row } = run;
        if (row === undefined || main.get(row) !== run) {
          return run.ids.map((id) => ({ row: undefined, paragraphs: [id], of: [] }));
        }
        const of = [row, ...(absorbs.get(row) ?? [])];
        of.sort((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0));
        return [{ row, paragraphs: run.ids, of }, ...(additions.get(row) ?? []).map(asIs)];
      }),
    ],
    gone: rows.filter((row) => row.paragraphs.length > 0 && !main.has(row) && !absorbed.has(row)),
  };
}

type Run<Row> = { readonly row: Row | undefined; readonly ids: string[] };

function runsOf<Row>(paragraphs: readonly Placed[], ownerOf: ReadonlyMap<string, Row>): Run<Row>[] {
  const owners = paragraphs.map(({ id, partOf }) => ownerOf.get(id) ?? ownerOf.get(partOf ?? ""));
  const runs: Run<Row>[] = [];
  for (const [at, { id }] of paragraphs.entries()) {
    const row = owners[at] ?? surrounding(owners, at);
    const last = runs.at(-1);
    if (last !== undefined && last.row !== undefined && last.row === row) last.ids.push(id);
    else runs.push({ row, ids: [id] });
  }
  return runs;
}

/** The row that stands both before and behind a place without one. */
function surrounding<Row>(owners: readonly (Row | undefined)[], at: number): Row | undefined {
  let first = at - 1;
  while (first >= 0 && owners[first] === undefined) first -= 1;
  let last = at + 1;
  while (last < owners.length && owners[last] === undefined) last += 1;
  return owners[first] === owners[last] ? owners[first] : undefined;
}

/** The run in which most of a row's own paragraphs stand; the first of equals. */
function mainRuns<Row>(runs: readonly Run<Row>[], ownerOf: ReadonlyMap<string, Row>) {
  const own = ({ row, ids }: Run<Row>) => ids.filter((id) => ownerOf.get(id) === row).length;
  const main = new Map<Row, Run<Row>>();
  for (const run of runs) {
    if (run.row === undefined || own(run) === 0) continue;
    const known = main.get(run.row);
    if (known === undefined || own(run) > own(known)) main.set(run.row, run);
  }
  return main;
}

type Placing<Row> = {
  readonly main: ReadonlyMap<Row, Run<Row>>;
  readonly into: ReadonlyMap<string, string>;
  readonly ownerOf: ReadonlyMap<string, Row>;
};

/** Rows all of whose paragraphs are gone, by the row in which the words of one of them stand now. */
function absorbing<Row extends Sourced>(
  rows: readonly Row[],
  { main, into, ownerOf }: Placing<Row>,
): Map<Row, Row[]> {
  const absorbs = new Map<Row, Row[]>();
  for (const row of rows) {
    if (row.paragraphs.length === 0 || main.has(row)) continue;
    const to = row.paragraphs
      .map((id) => ownerOf.get(into.get(id) ?? ""))
      .find((owner) => owner !== undefined && main.has(owner));
    if (to !== undefined) absorbs.set(to, [...(absorbs.get(to) ?? []), row]);
  }
  return absorbs;
}

/** Rows without source, by the last row before them that still stands. */
function additionsBehind<Row extends Sourced>(
  rows: readonly Row[],
  standing: (row: Row) => Row | undefined,
): Map<Row | undefined, Row[]> {
  const behind = new Map<Row | undefined, Row[]>();
  let last: Row | undefined;
  for (const row of rows) {
    if (row.paragraphs.length > 0) last = standing(row) ?? last;
    else behind.set(last, [...(behind.get(last) ?? []), row]);
  }
  return behind;
}
