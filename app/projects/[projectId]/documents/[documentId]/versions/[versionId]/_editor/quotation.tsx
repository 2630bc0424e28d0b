"use client";

import { useTranslation } from "react-i18next";
import { directionOf } from "@/domain/languages/direction";
import type { Quoted } from "./passage";
import styles from "./quotation.module.css";

type Props = { readonly quoted: Quoted; readonly language: string };

/** Words of the source and the words they were said in first, each in its own language. */
export function Quotation({ quoted, language }: Props) {
  const { t } = useTranslation("remarks");
  const { words, speaker, wording, source } = quoted;
  const first = quoted.language ?? "und";
  return (
    <figure className={styles.quotation}>
      <figcaption>{t("quotation.said", { name: speaker })}</figcaption>
      <q className="text" lang={language} dir={directionOf(language)}>
        {words}
      </q>
      {wording === null ? null : (
        <q
          className="text"
          lang={first}
          dir={quoted.language === null ? "auto" : directionOf(first)}
        >
          {wording}
        </q>
      )}
      {source === null ? null : (
        <cite>
          <bdi>{source}</bdi>
        </cite>
      )}
    </figure>
  );
}
