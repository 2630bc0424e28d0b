"use client";

import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { doTo } from "./deeds";
import styles from "./dialogs.module.css";
import { useWork } from "./use-work";

/** Asked before a text is submitted that stands as a machine wrote it. */
export function UneditedForm() {
  const { t } = useTranslation("machine");
  const work = useWork();
  const { passage } = work;
  if (passage === undefined) return null;
  const say = () => {
    work.show({ dialog: null });
    void doTo(work, passage, "submit", { machine: true });
  };
  return (
    <div className={styles.form}>
      <p>{t("gate.text")}</p>
      <Button kind="primary" autoFocus onClick={() => work.show({ dialog: null })}>
        {t("gate.edit")}
      </Button>
      <Button onClick={say}>{t("gate.submit")}</Button>
    </div>
  );
}
