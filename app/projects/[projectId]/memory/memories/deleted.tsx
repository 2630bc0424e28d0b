"use client";

import { useTranslation } from "react-i18next";
import { BringBack } from "../bring-back";
import styles from "../memory.module.css";
import { Side } from "../side";

type Unit = {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly memory: string;
  readonly by: string | null;
  readonly changes: boolean;
};

type Props = {
  readonly projectId: string;
  readonly units: readonly Unit[];
  readonly reviews: boolean;
};

/** What somebody took out of the memories, and the way back. */
export function Deleted({ projectId, units, reviews }: Props) {
  const { t } = useTranslation("memory");
  if (units.length === 0) return null;
  return (
    <section>
      <h2>{t("deleted")}</h2>
      <ul className={styles.hits}>
        {units.map(
          ({ id, source, target, sourceLanguage, targetLanguage, memory, by, changes }) => (
            <li key={id} className={styles.hit}>
              <Side language={sourceLanguage}>{source}</Side>
              <Side language={targetLanguage}>{target}</Side>
              <p className={styles.origin}>
                <bdi>{memory}</bdi>
                <bdi>{by}</bdi>
              </p>
              {reviews && changes ? <BringBack projectId={projectId} editId={id} /> : null}
            </li>
          ),
        )}
      </ul>
    </section>
  );
}
