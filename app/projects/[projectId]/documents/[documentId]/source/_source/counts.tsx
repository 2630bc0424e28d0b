"use client";

import { useTranslation } from "react-i18next";
import { numberFormat } from "@/domain/languages/written-in";
import type { ChangeCounts } from "./changes";
import styles from "./source.module.css";

const KINDS = ["same", "changed", "inserted", "removed", "moved"] as const;

type Props = { readonly counts: ChangeCounts; readonly approvals?: number };

/** How many paragraphs of each kind. */
export function Counts({ counts, approvals }: Props) {
  const { t, i18n } = useTranslation("sources");
  const figure = numberFormat(i18n.language);
  return (
    <dl className={styles.counts}>
      {KINDS.map((kind) => (
        <div key={kind}>
          <dt>{t(kind)}</dt>
          <dd>{figure.format(counts[kind])}</dd>
        </div>
      ))}
      {approvals === undefined ? null : (
        <div>
          <dt>{t("approvals")}</dt>
          <dd>{figure.format(approvals)}</dd>
        </div>
      )}
    </dl>
  );
}
