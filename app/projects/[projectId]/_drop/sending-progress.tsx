"use client";

import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { Progress } from "@/app/_ui/progress";
import { numberFormat } from "@/domain/languages/written-in";
import styles from "./drop.module.css";

type Props = { readonly share: number; readonly onStop: () => void };

/** How much of the files has gone. */
export function SendingProgress({ share, onStop }: Props) {
  const { t, i18n } = useTranslation("documents");
  const percent = numberFormat(i18n.language, { style: "percent" }).format(share);
  return (
    <div className={styles.progress}>
      <p>{t("pair.sending", { percent })}</p>
      <Progress value={share} label={t("pair.sending", { percent })} />
      <Button onClick={onStop}>{t("pair.cancel")}</Button>
    </div>
  );
}
