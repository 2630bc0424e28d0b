import { createTransport } from "nodemailer";
import { env } from "../env";
import { log } from "../log";

export type Letter = { readonly subject: string; readonly text: string };

/** Whether the letter went out. Without `SMTP_URL` none does. */
export async function sendLetter({ to, ...letter }: Letter & { to: string }): Promise<boolean> {
  if (env.SMTP_URL === undefined) return false;
  try {
    await createTransport(env.SMTP_URL).sendMail({ from: env.MAIL_FROM, to, ...letter });
    return true;
  } catch (error) {
    log.error({ err: error }, "a letter could not be sent");
    return false;
  }
}

export function sendsMail(): boolean {
  return env.SMTP_URL !== undefined;
}
