"use client";

import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "@/app/_ui/button";
import styles from "./frame.module.css";

type Props = { readonly number: string | undefined; readonly onAgain: () => void };

/** A page that broke: what to do, and a number by which it is found in the log. */
export function Trouble({ number, onAgain }: Props) {
  const { t } = useTranslation("trouble");
  return (
    <main className={styles.door}>
      <div className={styles.card} role="alert">
        <h1>{t("broken.title")}</h1>
        <p>{t("broken.text")}</p>
        {number === undefined ? null : <p>{t("broken.number", { number })}</p>}
        <Button kind="primary" onClick={onAgain}>
          {t("again")}
        </Button>
        <ButtonLink href="/">{t("to-the-desk")}</ButtonLink>
      </div>
    </main>
  );
}
