import { z } from "zod";
import { transaction } from "../db";
import { Refusal } from "../refusal";
import { addAccount, hashed } from "./add-account";
import { isFirstVisit } from "./is-first-visit";
import { email, password, personName } from "./password";

export const makeOwnerInput = z.object({ name: personName, email, password });

/** Held while the first account is made. The number has no meaning but to be ours. */
const FIRST_ACCOUNT = 7_301_942;

/** The first visitor's account. Refuses `conflict` to everybody after them, however close behind. */
export async function makeOwner(account: z.infer<typeof makeOwnerInput>): Promise<{ id: string }> {
  // Asked before the slow part, so that nobody keeps the desk busy with it later on.
  if (!(await isFirstVisit())) throw notTheFirst();
  const secret = await hashed(account.password);
  return transaction(async (tx) => {
    await tx.$queryRaw`select pg_advisory_xact_lock(${FIRST_ACCOUNT})::text`;
    if ((await tx.user.count()) > 0) throw notTheFirst();
    return addAccount(tx, { ...account, password: secret, owner: true });
  });
}

function notTheFirst(): Refusal {
  return new Refusal("conflict", { reason: "not-the-first" });
}
