"use client";

import { useTranslation } from "react-i18next";
import { dateFormat } from "@/domain/languages/written-in";
import styles from "./panel.module.css";

type Props = { readonly by: string | null; readonly at: string; readonly also?: string };

/** Who said it, and when. */
export function Who({ by, at, also }: Props) {
  const { t, i18n } = useTranslation("editor");
  const when = dateFormat(i18n.language, { dateStyle: "medium", timeStyle: "short" });
  return (
    <p className={styles.who}>
      <bdi>{by ?? t("someone")}</bdi>
      {also === undefined ? null : <span>{also}</span>}
      <time dateTime={at}>{when.format(new Date(at))}</time>
    </p>
  );
}
