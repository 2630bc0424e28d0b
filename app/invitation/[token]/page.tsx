import { words } from "@/app/_entry/words";
import { WordsFor } from "@/app/_entry/words-for";
import { Door } from "@/app/_frame/door";
import { ButtonLink } from "@/app/_ui/button";
import { readInvitation } from "@/server/projects/read-invitation";
import { Refusal } from "@/server/refusal";
import { AcceptForm } from "./accept-form";
import { JoinForm } from "./join-form";

type Props = PageProps<"/invitation/[token]">;

export async function generateMetadata() {
  const { t } = await words("accounts");
  return { title: t("invitation.title"), referrer: "no-referrer" as const };
}

export default async function InvitationPage({ params }: Props) {
  const { token } = await params;
  const { t, me } = await words("accounts", "frame");
  const invitation = await waiting(token);
  if (invitation === null) {
    return (
      <Door>
        <h1>{t("invitation.title")}</h1>
        <p>{t("invitation.over")}</p>
        <ButtonLink href="/">{t("frame:desk")}</ButtonLink>
      </Door>
    );
  }
  const { by, project, role, email } = invitation;
  return (
    <Door>
      <h1>{t("invitation.title")}</h1>
      <p>
        {project === null || role === null
          ? t("invitation.desk", { by })
          : t("invitation.project", { by, project, role: t(`frame:role.${role}`) })}
      </p>
      <WordsFor namespaces={["accounts"]}>
        {me === null ? (
          <>
            <p>{t("invitation.account")}</p>
            <JoinForm secret={token} email={email} />
          </>
        ) : (
          <AcceptForm secret={token} name={me.name} />
        )}
      </WordsFor>
    </Door>
  );
}

async function waiting(secret: string) {
  try {
    return await readInvitation({ secret });
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
