import { APIError } from "better-auth/api";
import { z } from "zod";
import { env } from "../env";
import { Refusal } from "../refusal";
import { auth } from "./auth";
import { countAttempt, forgetAttempts } from "./count-attempt";
import { email } from "./password";

export const signInInput = z.object({ email, password: z.string().max(200) });

const PER_ACCOUNT = { attempts: 10, minutes: 15 };
const PER_ADDRESS = { attempts: 100, minutes: 15 };

/**
 * Opens a session and gives the `Set-Cookie` headers that carry it. Refuses `invalid` alike for an
 * unknown address and a wrong password, `unavailable` after too many attempts.
 */
export async function signIn(
  { email, password }: z.infer<typeof signInInput>,
  headers: Headers,
): Promise<{ cookies: string[] }> {
  const key = `sign-in:${email}`;
  await countAttempt(key, PER_ACCOUNT);
  const address = addressOf(headers);
  if (address !== undefined) await countAttempt(`sign-in-from:${address}`, PER_ADDRESS);
  const opened = await open({ email, password }, headers);
  await forgetAttempts(key);
  return { cookies: opened.headers.getSetCookie() };
}

async function open(body: { email: string; password: string }, headers: Headers) {
  try {
    return await auth.api.signInEmail({ body, headers, returnHeaders: true });
  } catch (error) {
    if (!(error instanceof APIError) || error.statusCode >= 500) throw error;
    throw new Refusal("invalid", { reason: "wrong-password" });
  }
}

/** Only a proxy of the desk's own is believed; the last address it names is the one it saw. */
function addressOf(headers: Headers): string | undefined {
  if (!env.ENFACE_TRUST_PROXY) return undefined;
  return headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
}
