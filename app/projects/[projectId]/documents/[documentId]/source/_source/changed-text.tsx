"use client";

import { useTranslation } from "react-i18next";
import { plain, tagged } from "@/domain/codes/code";
import { WordChanges } from "../../versions/[versionId]/_editor/word-changes";
import type { ChangedParagraph } from "./changes";
import styles from "./source.module.css";

type Props = { readonly paragraph: ChangedParagraph; readonly language: string };

/** What became of one paragraph, its words in and out marked. */
export function ChangedText({ paragraph, language }: Props) {
  const { t } = useTranslation("sources");
  const { kind, moved, was, now, before, after } = paragraph;
  // Formatting is shown only where nothing else has changed.
  const shown = plain(before) === plain(after) && before !== after ? tagged : plain;
  return (
    <li className={styles.paragraph} data-kind={kind}>
      <p className={styles.what}>
        <span>
          {was !== null && now !== null && was !== now
            ? t("number.both", { number: was, now })
            : t("number", { number: now ?? was ?? 0 })}
        </span>
        <strong>{t(kind)}</strong>
        {moved && kind !== "moved" ? <strong>{t("moved")}</strong> : null}
      </p>
      <WordChanges before={shown(before)} now={shown(after)} language={language} codes={[]} />
    </li>
  );
}
