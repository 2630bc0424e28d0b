"use client";

import type { FormEvent, KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { doTo } from "../deeds";
import type { Passage } from "../passage";
import { useWork } from "../use-work";
import styles from "./panel.module.css";

type Props = {
  readonly passage: Passage;
  readonly findingKey: string;
  readonly onLeave: () => void;
};

/** Somebody says that a finding is none here, and why. */
export function DismissForm({ passage, findingKey, onLeave }: Props) {
  const { t } = useTranslation("editor");
  const work = useWork();
  const dismiss = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "");
    onLeave();
    void doTo(work, passage, "dismiss", { key: findingKey, reason });
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onLeave();
  };
  return (
    <form className={styles.dismiss} onSubmit={dismiss} onKeyDown={leave}>
      <Field
        label={t("findings.reason")}
        name="reason"
        maxLength={500}
        dir="auto"
        required
        autoFocus
      />
      <Button type="submit" size="small">
        {t("findings.dismiss")}
      </Button>
    </form>
  );
}
