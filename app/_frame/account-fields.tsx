"use client";

import { useTranslation } from "react-i18next";
import { Field } from "@/app/_ui/field";

/** Who somebody is, for those who make an account. */
export function AccountFields({ email }: { readonly email?: string | null }) {
  const { t } = useTranslation("accounts");
  return (
    <>
      <Field
        label={t("name")}
        hint={t("name.hint")}
        name="name"
        autoComplete="name"
        dir="auto"
        maxLength={100}
        required
      />
      <Field
        label={t("email")}
        name="email"
        type="email"
        autoComplete="username"
        dir="ltr"
        defaultValue={email ?? ""}
        readOnly={typeof email === "string"}
        required
      />
      <Field
        label={t("password")}
        hint={t("password.hint")}
        name="password"
        type="password"
        autoComplete="new-password"
        dir="ltr"
        minLength={12}
        maxLength={200}
        required
      />
    </>
  );
}
