"use client";

import { useActionState } from "react";
import { useTranslation } from "react-i18next";
import { AccountFields } from "@/app/_frame/account-fields";
import { Button } from "@/app/_ui/button";
import { Form } from "@/app/_ui/form";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import { join } from "./actions";

type Props = { readonly secret: string; readonly email: string | null };

export function JoinForm({ secret, email }: Props) {
  const { t } = useTranslation("accounts");
  const [outcome, send, sending] = useActionState(join, undefined);
  return (
    <Form action={send}>
      <input type="hidden" name="secret" value={secret} />
      <AccountFields email={email} />
      <RefusedNotice outcome={outcome} />
      <Button type="submit" kind="primary" disabled={sending}>
        {t("invitation.send")}
      </Button>
    </Form>
  );
}
