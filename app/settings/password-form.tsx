"use client";

import { useActionState, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { closing } from "@/app/_ui/closing";
import { Field } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { isDone } from "@/app/_ui/is-done";
import { Notice } from "@/app/_ui/notice";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import { changePassword } from "./actions";

export function PasswordForm({ email }: { readonly email: string }) {
  const { t } = useTranslation("accounts");
  const [round, next] = useState(0);
  const done = () => next(round + 1);
  const [outcome, send, sending] = useActionState(closing(changePassword, done), undefined);
  return (
    <Form key={round} action={send}>
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <Field
        label={t("settings.password.current")}
        name="current"
        type="password"
        autoComplete="current-password"
        dir="ltr"
        required
      />
      <Field
        label={t("settings.password.new")}
        hint={t("password.hint")}
        name="password"
        type="password"
        autoComplete="new-password"
        dir="ltr"
        minLength={12}
        maxLength={200}
        required
      />
      <RefusedNotice outcome={outcome} />
      {isDone(outcome) ? <Notice kind="good">{t("settings.password.done")}</Notice> : null}
      <Button type="submit" disabled={sending}>
        {t("settings.password.send")}
      </Button>
    </Form>
  );
}
