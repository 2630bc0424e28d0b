"use client";

import { useActionState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import { signIn } from "@/app/actions";

export function SignInForm({ next }: { readonly next: string }) {
  const { t } = useTranslation("accounts");
  const [outcome, send, sending] = useActionState(signIn, undefined);
  return (
    <Form action={send}>
      <input type="hidden" name="next" value={next} />
      <Field
        label={t("email")}
        name="email"
        type="email"
        autoComplete="username"
        dir="ltr"
        required
      />
      <Field
        label={t("password")}
        name="password"
        type="password"
        autoComplete="current-password"
        dir="ltr"
        required
      />
      <RefusedNotice outcome={outcome} />
      <Button type="submit" kind="primary" disabled={sending}>
        {t("sign-in.send")}
      </Button>
    </Form>
  );
}
