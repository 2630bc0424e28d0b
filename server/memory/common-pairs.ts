import { db } from "../db";

const FRESH_MS = 5 * 60_000;

let known:
  | { readonly until: number; readonly frequencies: ReadonlyMap<number, number> }
  | undefined;

/**
 * How many of the units have each of the commonest pairs of words, as a share, from the statistics
 * that PostgreSQL keeps of the column anyway. Pairs that are not among them are rare.
 */
export async function commonPairs(): Promise<ReadonlyMap<number, number>> {
  if (known !== undefined && known.until > Date.now()) return known.frequencies;
  const [found] = await db.$queryRaw<{ pairs: number[] | null; shares: number[] | null }[]>`
    select most_common_elems::text::int[] as pairs, most_common_elem_freqs as shares
      from pg_stats
     where schemaname = current_schema() and tablename = 'MemoryUnit' and attname = 'pairs'`;
  const shares = found?.shares ?? [];
  const pairs = found?.pairs ?? [];
  const frequencies = new Map(pairs.map((pair, at) => [pair, shares[at] ?? 0]));
  known = { until: Date.now() + FRESH_MS, frequencies };
  return frequencies;
}
