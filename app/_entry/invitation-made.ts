import { env } from "@/server/env";
import { sendLetter } from "@/server/mail/send-letter";
import { words } from "./words";

type Invitation = { readonly secret: string; readonly email: string | null };

/** The link of an invitation, sent to its address where there is one and mail is set up. */
export async function invitationMade({ secret, email }: Invitation) {
  const link = new URL(`/invitation/${secret}`, env.ENFACE_URL).href;
  if (email === null) return { link, email, mailed: false };
  const { t, me } = await words("projects");
  const mailed = await sendLetter({
    to: email,
    subject: t("letter.subject", { by: me?.name ?? "" }),
    text: t("letter.text", { by: me?.name ?? "", link }),
  });
  return { link, email, mailed };
}
