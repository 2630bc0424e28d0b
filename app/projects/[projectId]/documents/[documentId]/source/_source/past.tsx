"use client";

import { useTranslation } from "react-i18next";
import { plain } from "@/domain/codes/code";
import { directionOf } from "@/domain/languages/direction";
import type { PastChange } from "./changes";
import { Counts } from "./counts";
import styles from "./source.module.css";
import { Told } from "./told";

type Props = { readonly past: readonly PastChange[]; readonly language: string };

/** What became of the text before, and the translations that stand nowhere else any more. */
export function Past({ past, language }: Props) {
  const { t } = useTranslation("sources");
  return (
    <section className={styles.section}>
      <h2>{t("past")}</h2>
      <p className={styles.soft}>{t("past.undo")}</p>
      {past.map(({ id, counts, gone, ...told }) => (
        <article key={id} className={styles.change}>
          <Told words="past.entry" told={told} />
          <Counts counts={counts} />
          {gone.length === 0 ? null : (
            <details>
              <summary>{t("gone")}</summary>
              <ul className={styles.paragraphs}>
                {gone.map((one) => (
                  <li key={one.passageId} className={styles.paragraph}>
                    <p className={styles.what}>
                      <bdi>{one.version}</bdi>
                    </p>
                    <p className="text" lang={language} dir={directionOf(language)}>
                      {plain(one.source)}
                    </p>
                    <p className="text" lang={one.language} dir={directionOf(one.language)}>
                      {plain(one.text)}
                    </p>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </article>
      ))}
    </section>
  );
}
