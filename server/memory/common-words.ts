import { db } from "../db";

const FRESH_MS = 5 * 60_000;

let known:
  | { readonly until: number; readonly frequencies: ReadonlyMap<number, number> }
  | undefined;

/**
 * How many of the units have each of the commonest words, as a share, from the statistics that
 * PostgreSQL keeps of the column anyway. Words that are not among them are rare.
 */
export async function commonWords(): Promise<ReadonlyMap<number, number>> {
  if (known !== undefined && known.until > Date.now()) return known.frequencies;
  const [found] = await db.$queryRaw<{ words: number[] | null; shares: number[] | null }[]>`
    select most_common_elems::text::int[] as words, most_common_elem_freqs as shares
      from pg_stats
     where schemaname = current_schema() and tablename = 'MemoryUnit' and attname = 'words'`;
  const shares = found?.shares ?? [];
  const words = found?.words ?? [];
  const frequencies = new Map(words.map((word, at) => [word, shares[at] ?? 0]));
  known = { until: Date.now() + FRESH_MS, frequencies };
  return frequencies;
}
