"use client";

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { directionOf } from "@/domain/languages/direction";
import { may } from "../head";
import type { Passage } from "../passage";
import { CodedText } from "../prose/prose";
import { sourceSide } from "../source-side";
import { useWork } from "../use-work";
import type { Remarks } from "../version-api";
import { CommentForm } from "./comment-form";
import styles from "./panel.module.css";
import { Who } from "./said";
import { say } from "./use-remarks";

type Props = {
  readonly passage: Passage;
  readonly thread: Remarks["threads"][number];
  readonly people: Remarks["people"];
};

/** A comment, what it is about, the answers to it, and whether it is settled. */
export function Thread({ passage, thread, people }: Props) {
  const { t } = useTranslation("remarks");
  const work = useWork();
  const { language } = work.head.version;
  const [answers, setAnswers] = useState(false);
  const { id, text, by, at, marked, resolvedBy, replies } = thread;
  const isResolved = resolvedBy !== null;
  const settle = () =>
    void say(work, passage, "resolve-comment", { threadId: id, resolved: !isResolved });
  return (
    <li data-resolved={isResolved || undefined}>
      <Who by={by} at={at} />
      {marked === null ? null : (
        <q className="text" lang={language} dir={directionOf(language)}>
          <CodedText text={marked} codes={sourceSide(passage).codes} />
        </q>
      )}
      <p dir="auto">{text}</p>
      {replies.map((reply) => (
        <div key={reply.id} className={styles.reply}>
          <Who by={reply.by} at={reply.at} />
          <p dir="auto">{reply.text}</p>
        </div>
      ))}
      {isResolved ? (
        <p className={styles.quiet}>{t("comment.resolved", { name: resolvedBy })}</p>
      ) : null}
      {may(work.head, "comment") && !answers ? (
        <div className={styles.choices}>
          <Button size="small" kind="quiet" onClick={() => setAnswers(true)}>
            {t("comment.answer")}
          </Button>
          <Button size="small" kind="quiet" onClick={settle}>
            {t(isResolved ? "comment.reopen" : "comment.resolve")}
          </Button>
        </div>
      ) : null}
      {answers ? (
        <CommentForm
          passage={passage}
          people={people}
          threadId={id}
          onSaid={() => setAnswers(false)}
        />
      ) : null}
    </li>
  );
}
