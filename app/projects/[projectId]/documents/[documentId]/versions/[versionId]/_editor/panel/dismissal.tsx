"use client";

import { type FormEvent, type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { doTo } from "../deeds";
import { may } from "../head";
import type { Passage } from "../passage";
import { useWork } from "../use-work";
import styles from "./panel.module.css";

type Props = { readonly passage: Passage; readonly findingKey: string };

/** Somebody says that a finding is none here, and why. */
export function Dismiss({ passage, findingKey }: Props) {
  const { t } = useTranslation("editor");
  const work = useWork();
  const [asks, setAsks] = useState(false);
  if (!asks) {
    return (
      <Button kind="quiet" size="small" onClick={() => setAsks(true)}>
        {t("findings.dismiss")}
      </Button>
    );
  }
  const dismiss = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "");
    setAsks(false);
    void doTo(work, passage, "dismiss", { key: findingKey, reason });
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    setAsks(false);
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

/** The reason of a dismissal, whose it is, and the way back. */
export function DismissedBecause({ passage, findingKey }: Props) {
  const { t } = useTranslation("editor");
  const work = useWork();
  const dismissal = passage.dismissals.find(({ key }) => key === findingKey);
  if (dismissal === undefined) return null;
  const takeBack = () => void doTo(work, passage, "take-back-dismissal", { key: findingKey });
  return (
    <>
      <p className={styles.who}>
        <span>{t("findings.dismissed")}</span>
        <bdi>{dismissal.by}</bdi>
      </p>
      <p dir="auto">{dismissal.reason}</p>
      {may(work.head, "write") ? (
        <Button kind="quiet" size="small" onClick={takeBack}>
          {t("findings.take-back")}
        </Button>
      ) : null}
    </>
  );
}
