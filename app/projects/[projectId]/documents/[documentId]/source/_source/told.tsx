"use client";

import { useTranslation } from "react-i18next";
import { dateFormat } from "@/domain/languages/written-in";
import type { ToldChange } from "./changes";
import styles from "./source.module.css";

type Props = {
  readonly words: "brought" | "past.entry";
  readonly told: Omit<ToldChange, "id">;
};

/** Which file, by whom and when. */
export function Told({ words, told: { fileName, by, at } }: Props) {
  const { t, i18n } = useTranslation("sources");
  const when = dateFormat(i18n.language, { dateStyle: "medium", timeStyle: "short" });
  return (
    <p className={styles.soft}>
      <time dateTime={at} suppressHydrationWarning>
        {t(words, { file: fileName, name: by, time: when.format(new Date(at)) })}
      </time>
    </p>
  );
}
