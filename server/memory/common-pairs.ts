import { db } from "../db";

const FRESH_MS = 5 * 60_000;

type Common = {
  /** Of each of the commonest pairs the share of units that have it. Pairs that are not among them are rare. */
  readonly frequencies: ReadonlyMap<number, number>;
  /** How many units there are, about. */
  readonly texts: number;
};

let known: (Common & { readonly until: number }) | undefined;

/** How common pairs of words are, from the statistics that PostgreSQL keeps of the column anyway. */
export async function commonPairs(): Promise<Common> {
  if (known !== undefined && known.until > Date.now()) return known;
  const [found] = await db.$queryRaw<Statistics[]>`
    select most_common_elems::text::int[] as pairs, most_common_elem_freqs as shares,
           (select reltuples::float8 from pg_class where oid = '"MemoryUnit"'::regclass) as texts
      from pg_stats
     where schemaname = current_schema() and tablename = 'MemoryUnit' and attname = 'pairs'`;
  const shares = found?.shares ?? [];
  const pairs = found?.pairs ?? [];
  const frequencies = new Map(pairs.map((pair, at) => [pair, shares[at] ?? 0]));
  known = { until: Date.now() + FRESH_MS, frequencies, texts: found?.texts ?? 0 };
  return known;
}

type Statistics = {
  readonly pairs: number[] | null;
  readonly shares: number[] | null;
  readonly texts: number;
};
