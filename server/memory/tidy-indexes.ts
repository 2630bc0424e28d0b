import { db } from "../db";

/** What is sorted in at once fits the processor's own memory: that is a seventh faster. */
const PAIRS_AT_ONCE = "8MB";

/**
 * Sorts into the indexes of the memory what waits in front of them. New units wait there, because many
 * are sorted in at once in half the time, and each look-up goes through those that wait; so this is
 * done within a minute, and no approval ever has to. For the worker alone.
 */
export async function tidyIndexes(): Promise<void> {
  await tidyPairs();
  await tidyWords();
}

/** What matches are found by, with every text that somebody opens. */
export async function tidyPairs(): Promise<void> {
  await db.$queryRaw`
    select set_config('maintenance_work_mem', ${PAIRS_AT_ONCE}, true),
           gin_clean_pending_list('"MemoryUnit_pairs_idx"'::regclass)::text`;
}

/**
 * What words are looked up by. Units have many words in common, and what is known of a word is written
 * anew each time: so the more units at once the better.
 */
async function tidyWords(): Promise<void> {
  await db.$queryRaw`select gin_clean_pending_list('"MemoryUnit_words_idx"'::regclass)::text`;
}
