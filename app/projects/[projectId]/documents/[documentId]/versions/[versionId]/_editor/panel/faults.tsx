"use client";

import { useTranslation } from "react-i18next";
import { directionOf } from "@/domain/languages/direction";
import { faultWords } from "../fault-words";
import type { Passage } from "../passage";
import { CodedText } from "../prose/prose";
import { sourceSide } from "../source-side";
import { useWork } from "../use-work";
import type { Remarks } from "../version-api";
import styles from "./panel.module.css";
import { Who } from "./said";

type Props = { readonly passage: Passage; readonly faults: Remarks["faults"] };

/** What reviewers found wrong, sent back or only noted. */
export function Faults({ passage, faults }: Props) {
  const { t } = useTranslation(["remarks", "faults"]);
  const { language } = useWork().head.version;
  if (faults.length === 0) return null;
  return (
    <section aria-label={t("faults")}>
      <h2>{t("faults")}</h2>
      <ol className={styles.threads}>
        {faults.map((fault) => (
          <li key={fault.id}>
            <Who
              by={fault.by}
              at={fault.at}
              also={t(fault.noted ? "fault.noted" : "fault.returned")}
            />
            <p className={styles.quiet}>
              {`${faultWords(t, fault)} · ${t(`faults:severity.${fault.severity}`)}`}
            </p>
            {fault.marked === null ? null : (
              <q className="text" lang={language} dir={directionOf(language)}>
                <CodedText text={fault.marked} codes={sourceSide(passage).codes} />
              </q>
            )}
            <p dir="auto">{fault.text}</p>
            {fault.answer === null ? null : <p dir="auto">{fault.answer}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
