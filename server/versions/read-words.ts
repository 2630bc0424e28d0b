import { db } from "../db";

const AT_A_TIME = 1_000;

let reading: Promise<void> | undefined;

/**
 * Reads the words of what was written since the last time, for those who search. The worker does it
 * every second; two processes that do it at once read different passages.
 */
export function readWords(): Promise<void> {
  reading ??= readMarked().finally(() => {
    reading = undefined;
  });
  return reading;
}

async function readMarked(): Promise<void> {
  for (;;) {
    const [done] = await db.$queryRaw<
      { read: number }[]
    >`select read_words(${AT_A_TIME}::int) as read`;
    if ((done?.read ?? 0) < AT_A_TIME) return;
  }
}
