"use client";

import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { plain } from "@/domain/codes/code";
import { directionOf } from "@/domain/languages/direction";
import styles from "./dialogs.module.css";
import { useCell, useWork } from "./use-work";

/** Drafts of an earlier visit whose passage is gone, merged into another perhaps. Shown until they are let go. */
export function Leftovers() {
  const { t } = useTranslation("editor");
  const work = useWork();
  const [first] = useCell(work.leftovers);
  const { language } = work.head.version;
  if (first === undefined) return null;
  const text = plain(first.text);
  return (
    <Dialog open title={t("leftover")} onClose={() => {}}>
      <div className={styles.form}>
        <p>{t("leftover.why")}</p>
        <p className="text" lang={language} dir={directionOf(language)}>
          {text}
        </p>
        <div className={styles.buttons}>
          <Button kind="primary" onClick={() => void navigator.clipboard?.writeText(text)}>
            {t("leftover.copy")}
          </Button>
          <Button onClick={() => work.dropLeftover(first.key)}>{t("leftover.drop")}</Button>
        </div>
      </div>
    </Dialog>
  );
}
