"use client";

import { useActionState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { Choice, Field } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { isDone } from "@/app/_ui/is-done";
import { Notice } from "@/app/_ui/notice";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import { changeMe } from "./actions";

type Theme = "system" | "light" | "dark";

type Props = {
  readonly name: string;
  readonly email: string;
  readonly uiLanguage: string;
  readonly theme: Theme;
  readonly languages: Readonly<Record<string, string>>;
};

const THEMES: readonly Theme[] = ["system", "light", "dark"];

/** One's own name, the language of the workbench, and light or dark. */
export function YouForm({ name, email, uiLanguage, theme, languages }: Props) {
  const { t } = useTranslation(["accounts", "frame"]);
  const [outcome, send, sending] = useActionState(changeMe, undefined);
  return (
    <Form action={send}>
      <Field
        label={t("name")}
        hint={t("name.hint")}
        name="name"
        defaultValue={name}
        maxLength={100}
        autoComplete="name"
        dir="auto"
        required
      />
      <Field label={t("email")} value={email} dir="ltr" readOnly />
      <Choice label={t("language")} name="uiLanguage" defaultValue={uiLanguage}>
        <option value="">{t("language.browser")}</option>
        {Object.entries(languages).map(([tag, own]) => (
          <option key={tag} value={tag} lang={tag}>
            {own}
          </option>
        ))}
      </Choice>
      <Choice label={t("theme")} name="theme" defaultValue={theme}>
        {THEMES.map((one) => (
          <option key={one} value={one}>
            {t(`theme.${one}`)}
          </option>
        ))}
      </Choice>
      <RefusedNotice outcome={outcome} />
      {isDone(outcome) ? <Notice kind="good">{t("frame:saved")}</Notice> : null}
      <Button type="submit" kind="primary" disabled={sending}>
        {t("frame:save")}
      </Button>
    </Form>
  );
}
