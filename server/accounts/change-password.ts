import { z } from "zod";
import { transaction } from "../db";
import { Refusal } from "../refusal";
import type { SessionActor } from "./actor-of";
import { hashed } from "./add-account";
import { auth } from "./auth";
import { countAttempt, forgetAttempts } from "./count-attempt";
import { password } from "./password";

export const changePasswordInput = z.object({ current: z.string().max(200), password });

const ATTEMPTS = { attempts: 10, minutes: 15 };

/** Also ends every other session: whoever has the old password shall not stay. */
export async function changePassword(
  actor: SessionActor,
  { current, password }: z.infer<typeof changePasswordInput>,
): Promise<void> {
  const key = `password:${actor.userId}`;
  await countAttempt(key, ATTEMPTS);
  const secret = await hashed(password);
  await transaction(async (tx) => {
    const account = await tx.account.findFirst({
      where: { userId: actor.userId, providerId: "credential" },
      select: { id: true, password: true },
    });
    if (account === null || !(await isRight(account.password, current))) {
      throw new Refusal("invalid", { reason: "wrong-password" });
    }
    await tx.account.update({ where: { id: account.id }, data: { password: secret } });
    await tx.session.deleteMany({
      where: { userId: actor.userId, id: { not: actor.sessionId } },
    });
  });
  await forgetAttempts(key);
}

async function isRight(hash: string | null, password: string): Promise<boolean> {
  if (hash === null) return false;
  return (await auth.$context).password.verify({ hash, password });
}
