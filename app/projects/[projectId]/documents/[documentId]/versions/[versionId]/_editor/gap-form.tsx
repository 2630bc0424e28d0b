"use client";

import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { TextField } from "@/app/_ui/field";
import { doByForm } from "./deeds";
import styles from "./dialogs.module.css";
import { gapOf } from "./passage";
import { useWork } from "./use-work";

/** A reviewer stands for it that nothing is missing here, and says why. */
export function GapForm() {
  const { t } = useTranslation("editor");
  const work = useWork();
  const { passage } = work;
  if (passage === undefined) return null;
  const accept = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "");
    void doByForm(work, passage, "accept-gap", { reason });
  };
  return (
    <form className={styles.form} onSubmit={accept}>
      <p>{t(`gap.${gapOf(passage) ?? "omission"}`)}</p>
      <TextField
        label={t("gap.reason")}
        name="reason"
        rows={3}
        maxLength={2000}
        dir="auto"
        required
        autoFocus
      />
      <Button type="submit" kind="primary">
        {t("command.accept-gap")}
      </Button>
    </form>
  );
}
