import { setTimeout as pause } from "node:timers/promises";
import { Prisma } from "@/prisma/client/client";
import type { Ask } from "../own-connection";

const LOOK_AGAIN_MS = 250;

/**
 * Waits until no other file is being brought into a memory, and keeps others waiting as long as the
 * connection lasts: two files at once would each store what they have in common.
 */
export async function oneAtATime(ask: Ask, memoryId: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    const [tried] = await ask<{ mine: boolean }>(
      Prisma.sql`select pg_try_advisory_lock(hashtextextended(${memoryId}, 0)) as mine`,
    );
    if (tried?.mine) return;
    await pause(LOOK_AGAIN_MS, undefined, { signal });
  }
}
