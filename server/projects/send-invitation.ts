import { createTransport } from "nodemailer";
import { env } from "../env";
import { log } from "../log";

export type Letter = { readonly to: string; readonly subject: string; readonly text: string };

/** Whether the letter went out. Without `SMTP_URL` none does, and links are handed over. */
export async function sendInvitation(letter: Letter): Promise<boolean> {
  if (env.SMTP_URL === undefined) return false;
  try {
    await createTransport(env.SMTP_URL).sendMail({ from: env.MAIL_FROM, ...letter });
    return true;
  } catch (error) {
    log.error({ err: error }, "an invitation could not be sent");
    return false;
  }
}

export function sendsMail(): boolean {
  return env.SMTP_URL !== undefined;
}
