import { randomUUID } from "node:crypto";
import { db } from "../db";
import { Refusal } from "../refusal";

export type Allowance = { readonly attempts: number; readonly minutes: number };

/**
 * Counts one attempt at `key` and refuses `unavailable` when there were too many. One statement, so
 * that attempts made at once are all counted. The count begins anew when nobody has tried for the
 * time given.
 */
export async function countAttempt(key: string, { attempts, minutes }: Allowance): Promise<void> {
  const now = Date.now();
  const since = now - minutes * 60_000;
  const rows = await db.$queryRaw<{ count: number }[]>`
    insert into "RateLimit" as seen (id, key, count, "lastRequest")
    values (${randomUUID()}, ${key}, 1, ${now})
    on conflict (key) do update set
      count = case when seen."lastRequest" < ${since} then 1 else seen.count + 1 end,
      "lastRequest" = case when seen.count >= ${attempts} and seen."lastRequest" >= ${since}
        then seen."lastRequest" else ${now} end
    returning count`;
  if ((rows[0]?.count ?? 0) > attempts) {
    throw new Refusal("unavailable", { reason: "too-many-attempts", minutes });
  }
}

/** Whoever got in may mistype again tomorrow. What is a day old is swept out on the way. */
export async function forgetAttempts(key: string): Promise<void> {
  const yesterday = Date.now() - 86_400_000;
  await db.rateLimit.deleteMany({ where: { OR: [{ key }, { lastRequest: { lt: yesterday } }] } });
}
