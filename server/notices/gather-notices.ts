import { db } from "../db";

/**
 * Finds out what began to wait for whom since the last time: one notice per person, version and kind
 * of work. The worker does it; where another process is at it, nothing happens.
 */
export async function gatherNotices(): Promise<void> {
  await db.$executeRaw`select gather_notices()`;
}
