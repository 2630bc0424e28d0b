"use client";

import { useTranslation } from "react-i18next";
import type { Passage } from "../passage";
import { CommentForm } from "./comment-form";
import { Faults } from "./faults";
import { Notes } from "./notes";
import styles from "./panel.module.css";
import { Quotations } from "./quotations";
import { Thread } from "./thread";
import { useRemarks } from "./use-remarks";

/** What people say about the passage: comments, translator's notes, faults. */
export function Remarks({ passage }: { readonly passage: Passage }) {
  const { t } = useTranslation(["remarks", "editor"]);
  const remarks = useRemarks(passage.id);
  if (remarks === undefined) return <p className={styles.quiet}>{t("editor:history.reading")}</p>;
  const { threads, people } = remarks;
  return (
    <div className={styles.remarks}>
      <section aria-label={t("comments")}>
        <h2>{t("comments")}</h2>
        <CommentForm passage={passage} people={people} />
        {threads.length === 0 ? <p className={styles.quiet}>{t("none")}</p> : null}
        <ol className={styles.threads}>
          {threads.map((thread) => (
            <Thread key={thread.id} passage={passage} thread={thread} people={people} />
          ))}
        </ol>
      </section>
      <Quotations passage={passage} />
      <Notes passage={passage} notes={remarks.notes} />
      <Faults passage={passage} faults={remarks.faults} />
    </div>
  );
}
