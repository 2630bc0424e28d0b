"use client";

import { useActionState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { Form } from "@/app/_ui/form";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import { accept } from "./actions";

type Props = { readonly secret: string; readonly name: string };

export function AcceptForm({ secret, name }: Props) {
  const { t } = useTranslation("accounts");
  const [outcome, send, sending] = useActionState(accept, undefined);
  return (
    <Form action={send}>
      <input type="hidden" name="secret" value={secret} />
      <RefusedNotice outcome={outcome} />
      <Button type="submit" kind="primary" disabled={sending}>
        {t("invitation.accept", { name })}
      </Button>
    </Form>
  );
}
