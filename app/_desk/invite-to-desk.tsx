"use client";

import { useActionState, useState } from "react";
import { useTranslation } from "react-i18next";
import { InvitationLink } from "@/app/_frame/invitation-link";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { Field } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import { inviteToDesk } from "@/app/projects/actions";

export function InviteToDesk() {
  const { t } = useTranslation(["desk", "projects"]);
  const [open, setOpen] = useState(false);
  const [outcome, send, sending] = useActionState(inviteToDesk, undefined);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("invite")}</Button>
      <Dialog open={open} title={t("invite")} onClose={() => setOpen(false)}>
        <p>{t("invite.text")}</p>
        <Form action={send}>
          <Field label={t("projects:people.invite.email")} name="email" type="email" dir="ltr" />
          <RefusedNotice outcome={outcome} />
          <Button type="submit" kind="primary" disabled={sending}>
            {t("invite.send")}
          </Button>
        </Form>
        {outcome && "done" in outcome ? <InvitationLink invitation={outcome.done} /> : null}
      </Dialog>
    </>
  );
}
