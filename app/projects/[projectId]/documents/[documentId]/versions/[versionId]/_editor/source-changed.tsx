"use client";

import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { doTo } from "./deeds";
import { may } from "./head";
import type { Passage } from "./passage";
import styles from "./row.module.css";
import { sourceSide } from "./source-side";
import { useWork } from "./use-work";
import { WordChanges } from "./word-changes";

type Props = { readonly passage: Passage; readonly was: NonNullable<Passage["was"]> };

/** What changed in the source since this passage was approved, or else written. */
export function SourceChanged({ passage, was }: Props) {
  const { t } = useTranslation("sources");
  const work = useWork();
  const { text, codes } = sourceSide(passage);
  const known = new Set(codes.map(({ id }) => id));
  return (
    <div className={styles.returned}>
      <p>{t(`since.${was.since}`)}</p>
      <WordChanges
        before={was.text}
        now={text}
        language={work.head.document.sourceLanguage}
        codes={[...codes, ...was.codes.filter(({ id }) => !known.has(id))]}
      />
      {passage.status === "outdated" && may(work.head, "import") ? (
        <Button size="small" onClick={() => void doTo(work, passage, "waive")}>
          {t("waive")}
        </Button>
      ) : null}
    </div>
  );
}
