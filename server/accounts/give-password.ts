import { randomBytes } from "node:crypto";
import { transaction } from "../db";
import { Refusal } from "../refusal";
import { hashed } from "./add-account";

/**
 * A new password for somebody who has lost theirs, to be handed over; it is kept nowhere. Ends all
 * their sessions. Not for any actor: whoever runs the machine calls it by `npm run password`.
 * Refuses `not-found` where the address has no account.
 * @returns the password
 */
export async function givePassword(email: string): Promise<string> {
  const password = randomBytes(15).toString("base64url");
  const secret = await hashed(password);
  return transaction(async (tx) => {
    const account = { providerId: "credential", user: { email: email.trim().toLowerCase() } };
    const { count } = await tx.account.updateMany({ where: account, data: { password: secret } });
    if (count === 0) throw new Refusal("not-found");
    await tx.session.deleteMany({ where: { user: account.user } });
    return password;
  });
}
