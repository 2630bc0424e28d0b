"use client";

import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { doTo } from "../deeds";
import { may } from "../head";
import type { Passage } from "../passage";
import { useWork } from "../use-work";
import styles from "./panel.module.css";

type Props = { readonly passage: Passage; readonly findingKey: string };

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
