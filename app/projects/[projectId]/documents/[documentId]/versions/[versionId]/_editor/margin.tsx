"use client";

import { MessageSquare } from "lucide-react";
import { useTranslation } from "react-i18next";
import { StatusMark } from "@/app/_ui/status-mark";
import { numberFormat } from "@/domain/languages/written-in";
import { approvalsAsked } from "./next-move";
import { type Entry, isDoubtful } from "./outline";
import type { Passage } from "./passage";
import styles from "./row.module.css";
import { useEntry, useWork } from "./use-work";

type Props = { readonly index: number; readonly passage: Passage | undefined };

/** Between the pages: the number, how it stands, and how sure the aligner was. Nothing else. */
export function Margin({ index, passage }: Props) {
  const { t, i18n } = useTranslation(["editor", "frame", "remarks"]);
  const work = useWork();
  const entry = useEntry(index);
  const status = entry?.status ?? "untranslated";
  const percent = entry !== undefined && entry.confidence >= 0 ? entry.confidence / 100 : null;
  return (
    <div className={styles.margin}>
      <span className={styles.number}>{numberFormat(i18n.language).format(index + 1)}</span>
      <StatusMark status={status} label={t(`frame:status.${status}`)} compact />
      {percent === null || passage?.confirmed || status === "approved" ? null : (
        <span
          className={styles.confidence}
          data-doubtful={(entry !== undefined && isDoubtful(entry)) || undefined}
          title={t("confidence.title")}
        >
          <span className="unseen">{t("confidence.label")}</span>
          {numberFormat(i18n.language, { style: "percent" }).format(percent)}
        </span>
      )}
      <Moved passage={passage} />
      {entry === undefined ? null : <Review entry={entry} />}
      {passage === undefined || passage.remarks === 0 ? null : (
        <button
          type="button"
          className={styles.remarks}
          onClick={() => {
            work.go(index, { mode: "rows" });
            work.show({ panel: true, section: "remarks" });
          }}
        >
          <span className="unseen">{t("remarks:count", { count: passage.remarks })}</span>
          <span aria-hidden>
            <MessageSquare size={13} /> {numberFormat(i18n.language).format(passage.remarks)}
          </span>
        </button>
      )}
    </div>
  );
}

/** Says where the text stands elsewhere in the translation. */
function Moved({ passage }: Pick<Props, "passage">) {
  const { t } = useTranslation("editor");
  if (!passage?.moved) return null;
  return (
    <span className={styles.confidence} title={t("moved.title")}>
      {t("moved")}
    </span>
  );
}

/** The steps of review that are done while others are not, and whether one more may be asked for. */
function Review({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation(["editor", "remarks"]);
  const { head } = useWork();
  const done = entry.status === "approved" ? 0 : entry.reviews.length;
  return (
    <>
      {done === 0 ? null : (
        <span className={styles.approvals}>
          {t("approvals", { done, all: approvalsAsked(head, entry) })}
        </span>
      )}
      {entry.contentious ? (
        <span className={styles.contentious}>{t("remarks:contentious")}</span>
      ) : null}
    </>
  );
}
