"use client";

import { useTranslation } from "react-i18next";
import { Choices } from "@/app/_ui/field";
import styles from "./drop.module.css";

/** Whether the words of a file that came back are of somebody outside the desk. */
export function WhoseWords() {
  const { t } = useTranslation("deliveries");
  return (
    <Choices label={t("whose")}>
      <label className={styles.option}>
        <input type="radio" name="outside" value="true" defaultChecked />
        {t("whose.outside")}
      </label>
      <label className={styles.option}>
        <input type="radio" name="outside" value="" />
        {t("whose.mine")}
      </label>
    </Choices>
  );
}
