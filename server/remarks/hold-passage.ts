import type { Db } from "../db";
import { Refusal } from "../refusal";

/**
 * Keeps a passage where it is until the transaction ends: a merge that takes it away waits, and then
 * carries along what was said of it. Refuses `not-found` where a merge was faster.
 */
export async function holdPassage(tx: Db, { id }: { readonly id: string }): Promise<void> {
  const held = await tx.$queryRaw<unknown[]>`
    select id from "Passage" where id = ${id}::uuid for key share`;
  if (held.length === 0) throw new Refusal("not-found");
}
