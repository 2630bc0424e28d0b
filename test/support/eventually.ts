import { setTimeout as wait } from "node:timers/promises";

/** Looks again and again until it finds what it looks for; says what it saw last when it never comes. */
export async function eventually<Seen>(
  look: () => Promise<Seen>,
  isThere: (seen: Seen) => boolean,
  seconds = 40,
): Promise<Seen> {
  const end = Date.now() + seconds * 1_000;
  for (;;) {
    const seen = await look();
    if (isThere(seen)) return seen;
    if (Date.now() > end) throw new Error(`it never came; last was ${JSON.stringify(seen)}`);
    await wait(100);
  }
}
