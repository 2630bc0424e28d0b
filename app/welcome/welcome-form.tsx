"use client";

import { useActionState } from "react";
import { useTranslation } from "react-i18next";
import { AccountFields } from "@/app/_frame/account-fields";
import { Button } from "@/app/_ui/button";
import { Form } from "@/app/_ui/form";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import { makeOwner } from "@/app/actions";

export function WelcomeForm() {
  const { t } = useTranslation("accounts");
  const [outcome, send, sending] = useActionState(makeOwner, undefined);
  return (
    <Form action={send}>
      <AccountFields />
      <RefusedNotice outcome={outcome} />
      <Button type="submit" kind="primary" disabled={sending}>
        {t("welcome.send")}
      </Button>
    </Form>
  );
}
