"use client";

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { directionOf } from "@/domain/languages/direction";
import styles from "../terms.module.css";
import { ConceptForm } from "./concept-form";
import type { Language } from "./language";

type Props = {
  readonly projectId: string;
  readonly language: string;
  readonly candidates: readonly { readonly text: string; readonly count: number }[];
  readonly languages: readonly Language[];
  readonly proposes: boolean;
  readonly agrees: boolean;
};

/** What recurs, each with the way into the termbase. */
export function CandidateList({ projectId, language, candidates, languages, ...may }: Props) {
  const { t } = useTranslation("terms");
  const [chosen, choose] = useState<string>();
  const title = t(may.agrees ? "add" : "propose");
  return (
    <>
      <ul className={styles.concepts}>
        {candidates.map(({ text, count }) => (
          <li key={text} className={`${styles.concept} ${styles.term}`}>
            <span className={`${styles.word} text`} lang={language} dir={directionOf(language)}>
              {text}
            </span>
            <span className={styles.soft}>{t("candidates.times", { count })}</span>
            {may.proposes ? (
              <Button size="small" aria-label={`${title}: ${text}`} onClick={() => choose(text)}>
                {title}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <Dialog open={chosen !== undefined} title={title} onClose={() => choose(undefined)}>
        {chosen === undefined ? null : (
          <ConceptForm
            projectId={projectId}
            languages={languages}
            agrees={may.agrees}
            begin={{ language, text: chosen }}
            onClose={() => choose(undefined)}
          />
        )}
      </Dialog>
    </>
  );
}
