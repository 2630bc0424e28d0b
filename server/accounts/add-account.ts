import { randomUUID } from "node:crypto";
import type { Db } from "../db";
import { Refusal } from "../refusal";
import { auth } from "./auth";

export type NewAccount = {
  readonly name: string;
  readonly email: string;
  /** As `hashed` gave it. */
  readonly password: string;
  readonly owner?: boolean;
};

/** Slow on purpose: do it before the transaction begins. */
export async function hashed(password: string): Promise<string> {
  return (await auth.$context).password.hash(password);
}

/** A person and their password, as better-auth keeps them. Refuses `conflict` when the address has an account. */
export async function addAccount(tx: Db, account: NewAccount): Promise<{ id: string }> {
  const { name, email, password, owner = false } = account;
  const taken = await tx.user.findUnique({ where: { email }, select: { id: true } });
  if (taken !== null) throw new Refusal("conflict", { reason: "email-taken" });
  const id = randomUUID();
  return tx.user.create({
    data: {
      id,
      name,
      email,
      owner,
      accounts: {
        create: { id: randomUUID(), accountId: id, providerId: "credential", password },
      },
    },
    select: { id: true },
  });
}
