"use client";

import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import type { Theirs } from "./draft";
import styles from "./row.module.css";
import { sourceSide } from "./source-side";
import { useWork } from "./use-work";
import { WordChanges } from "./word-changes";

type Props = {
  readonly passageId: string;
  readonly mine: string;
  readonly theirs: Theirs;
  readonly language: string;
};

/** Two people wrote at once: both texts, and the choice between them. */
export function Conflict({ passageId, mine, theirs, language }: Props) {
  const { t } = useTranslation("editor");
  const work = useWork();
  const passage = work.passages.byId(passageId);
  const codes = passage ? sourceSide(passage).codes : [];
  const settle = (text: string) => {
    work.desk.settle(passageId, text);
    void work.passages.relearn(passageId);
    work.go(work.passages.indexOf(passageId), { mode: "text", caret: "end" });
  };
  return (
    <section className={styles.conflict} role="alert" aria-label={t("conflict")}>
      <h3>{t("conflict.theirs", { name: theirs.by ?? t("someone") })}</h3>
      <WordChanges before={mine} now={theirs.text} language={language} codes={codes} />
      <h3>{t("conflict.mine")}</h3>
      <WordChanges before={theirs.text} now={mine} language={language} codes={codes} />
      <div className={styles.choices}>
        <Button size="small" kind="primary" onClick={() => settle(mine)}>
          {t("conflict.keep-mine")}
        </Button>
        <Button size="small" onClick={() => settle(theirs.text)}>
          {t("conflict.take-theirs")}
        </Button>
        <Button size="small" onClick={() => settle(`${theirs.text}\n\n${mine}`)}>
          {t("conflict.take-both")}
        </Button>
      </div>
    </section>
  );
}
