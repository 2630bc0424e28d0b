"use client";

import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { toast } from "@/app/_ui/toast";

export type MadeInvitation = {
  readonly link: string;
  readonly email: string | null;
  readonly mailed: boolean;
};

/** The link, which is shown once: only its hash is kept. */
export function InvitationLink({ invitation }: { readonly invitation: MadeInvitation }) {
  const { t } = useTranslation("projects");
  const { link, email, mailed } = invitation;
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    toast(t("people.invite.copied"));
  };
  return (
    <>
      {email === null ? null : (
        <Notice kind={mailed ? "good" : "plain"}>
          {t(mailed ? "people.invite.mailed" : "people.invite.not-mailed", { email })}
        </Notice>
      )}
      <Field
        label={t("people.invite.link")}
        hint={t("people.invite.once")}
        value={link}
        dir="ltr"
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button onClick={copy}>{t("people.invite.copy")}</Button>
    </>
  );
}
