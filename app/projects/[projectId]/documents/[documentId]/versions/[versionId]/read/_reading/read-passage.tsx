"use client";

import type { Route } from "next";
import Link from "next/link";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { useRefusalSentence } from "@/app/_ui/refusal-sentence";
import { StatusMark } from "@/app/_ui/status-mark";
import { directionOf } from "@/domain/languages/direction";
import type { Passage } from "../../_editor/passage";
import { Prose } from "../../_editor/prose/prose";
import { ask, type No } from "../../_editor/request";
import { sourceSide } from "../../_editor/source-side";
import { ReadText } from "./read-text";
import styles from "./reading.module.css";

type Props = {
  readonly row: Passage;
  readonly sourceLanguage: string;
  readonly inHand: boolean;
  /** Its source is shown. */
  readonly source: boolean;
  readonly onTake: () => void;
  readonly onSource: () => void;
  readonly approves: boolean;
  readonly asking: { readonly userId: string; readonly api: string };
  readonly onBecome: (row: Passage) => void;
  /** The address of this passage in the editor. */
  readonly editor: string;
};

/** A passage as it is read; once it is in hand, what is known of it and what can be done. */
export function ReadPassage(props: Props) {
  const { row, inHand, onTake } = props;
  const { t } = useTranslation(["reading", "frame"]);
  const { codes, paragraphs } = sourceSide(row);
  const status = t(`frame:status.${row.status}`);
  const texts = row.text.split("\n\n");
  return (
    <section
      className={styles.passage}
      data-item
      data-hand={inHand || undefined}
      data-status={row.status}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a passage is taken in hand by the keyboard too.
      tabIndex={0}
      aria-label={t("passage", { number: row.position + 1, status })}
      onFocus={onTake}
    >
      {row.text === "" ? <p className={styles.nothing}>{t("untranslated")}</p> : null}
      {row.text === ""
        ? null
        : texts.map((text, at) => (
            <p
              // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one text have no other name.
              key={at}
              data-kind={paragraphs[Math.min(at, paragraphs.length - 1)]?.kind}
              data-level={paragraphs[Math.min(at, paragraphs.length - 1)]?.level}
            >
              <ReadText text={text} codes={codes} />
            </p>
          ))}
      {inHand ? <InHand {...props} /> : null}
    </section>
  );
}

function InHand(props: Props) {
  const { row, sourceLanguage, source, onSource, approves, asking, onBecome, editor } = props;
  const { t, i18n } = useTranslation(["reading", "frame"]);
  const { codes, paragraphs } = sourceSide(row);
  const refused = useRefusalSentence();
  const [no, setNo] = useState<No>();
  const approve = async () => {
    const address = `${asking.api}/passages/${row.id}/approve`;
    const body = { revision: row.revision };
    const answer = await ask<Passage>(asking.userId, address, { method: "POST", body });
    setNo(answer.ok ? undefined : answer);
    if (answer.ok) onBecome(answer.value);
  };
  const mayApprove = approves && row.status !== "approved" && row.text !== "";
  return (
    <div className={styles.hand} lang={i18n.language} dir={directionOf(i18n.language)}>
      {source ? (
        <div
          className={`${styles.source} text`}
          lang={sourceLanguage}
          dir={directionOf(sourceLanguage)}
        >
          {paragraphs.map(({ id, kind, level, text }) => (
            <Prose key={id} text={text} codes={codes} kind={kind} level={level} />
          ))}
        </div>
      ) : null}
      <div className={styles.deeds}>
        <StatusMark status={row.status} label={t(`frame:status.${row.status}`)} />
        <Button size="small" aria-pressed={source} onClick={onSource}>
          {t("source")}
        </Button>
        {mayApprove ? (
          <Button size="small" kind="primary" data-approve onClick={() => void approve()}>
            {t("approve")}
          </Button>
        ) : null}
        <Link href={editor as Route}>{t("mend")}</Link>
      </div>
      {no === undefined ? null : <Notice kind="bad">{refused(no)}</Notice>}
    </div>
  );
}
