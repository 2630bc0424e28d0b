"use client";

import { useActionState, useState } from "react";
import { useTranslation } from "react-i18next";
import { InvitationLink } from "@/app/_frame/invitation-link";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { Field } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import { invite } from "@/app/projects/actions";
import type { Language } from "./member";
import { RoleFields } from "./role-fields";

type Props = {
  readonly projectId: string;
  readonly languages: readonly Language[];
  readonly owner: boolean;
  readonly mails: boolean;
};

export function Invite({ projectId, languages, owner, mails }: Props) {
  const { t } = useTranslation("projects");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="primary" onClick={() => setOpen(true)}>
        {t("people.invite")}
      </Button>
      <Dialog open={open} title={t("people.invite")} onClose={() => setOpen(false)}>
        <Invitation projectId={projectId} languages={languages} owner={owner} mails={mails} />
      </Dialog>
    </>
  );
}

/** Its state goes with the dialog: an invitation is shown once. */
function Invitation({ projectId, languages, owner, mails }: Props) {
  const { t } = useTranslation("projects");
  const [outcome, send, sending] = useActionState(invite, undefined);
  if (outcome && "done" in outcome) return <InvitationLink invitation={outcome.done} />;
  return (
    <>
      <p>{t("people.invite.text")}</p>
      <Form action={send}>
        <input type="hidden" name="projectId" value={projectId} />
        <Field
          label={t("people.invite.email")}
          hint={t(mails ? "people.invite.email.hint" : "people.invite.email.hint-no-mail")}
          name="email"
          type="email"
          dir="ltr"
        />
        <RoleFields languages={languages} owner={owner} />
        <RefusedNotice outcome={outcome} />
        <Button type="submit" kind="primary" disabled={sending}>
          {t("people.invite.send")}
        </Button>
      </Form>
    </>
  );
}
