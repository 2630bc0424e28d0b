"use client";

import { useRouter } from "next/navigation";
import { useActionState, useCallback } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { Form } from "@/app/_ui/form";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import { AlignmentProgress } from "../../../../_drop/alignment-progress";
import { applySource, dropSource } from "../actions";
import { ChangedText } from "./changed-text";
import type { OpenChange } from "./changes";
import { Counts } from "./counts";
import styles from "./source.module.css";
import { Told } from "./told";

type Props = {
  readonly projectId: string;
  readonly documentId: string;
  readonly language: string;
  readonly open: OpenChange;
  readonly imports: boolean;
};

/** A newer text that waits: what would change, and the two ways on. */
export function Proposal({ projectId, documentId, language, open, imports }: Props) {
  const { t } = useTranslation("sources");
  const router = useRouter();
  const again = useCallback(() => router.refresh(), [router]);
  return (
    <section className={styles.section} aria-label={t("waiting")}>
      <h2>{t("waiting")}</h2>
      <Told words="brought" told={open} />
      {open.jobId === null ? null : (
        <AlignmentProgress projectId={projectId} jobId={open.jobId} onEnd={again} />
      )}
      {open.counts === null ? null : (
        <>
          <Counts counts={open.counts} approvals={open.approvals} />
          {imports ? <Decision named={{ projectId, documentId, changeId: open.id }} /> : null}
          {open.paragraphs.length === 0 ? <p>{t("nothing")}</p> : null}
          <ol className={styles.paragraphs}>
            {open.paragraphs.map((paragraph) => (
              <ChangedText
                key={`${paragraph.was} ${paragraph.now}`}
                paragraph={paragraph}
                language={language}
              />
            ))}
          </ol>
          {open.more ? <p>{t("cut", { number: open.paragraphs.length })}</p> : null}
        </>
      )}
    </section>
  );
}

function Decision({ named }: { readonly named: Readonly<Record<string, string>> }) {
  const { t } = useTranslation("sources");
  const [applied, apply, applying] = useActionState(applySource, undefined);
  const [dropped, drop, dropping] = useActionState(dropSource, undefined);
  const hidden = Object.entries(named).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
  const busy = applying || dropping;
  return (
    <div className={styles.decision}>
      <RefusedNotice outcome={applied} />
      <RefusedNotice outcome={dropped} />
      <Form action={apply}>
        {hidden}
        <Button type="submit" kind="primary" disabled={busy}>
          {t("apply")}
        </Button>
      </Form>
      <Form action={drop}>
        {hidden}
        <Button type="submit" disabled={busy}>
          {t("drop")}
        </Button>
      </Form>
    </div>
  );
}
