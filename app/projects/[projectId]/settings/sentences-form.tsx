"use client";

import { useActionState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { FileField } from "@/app/_ui/file-field";
import { Form } from "@/app/_ui/form";
import { isDone } from "@/app/_ui/is-done";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import { toast } from "@/app/_ui/toast";
import { changeSentenceRules } from "./actions";
import styles from "./settings.module.css";

type Shown = {
  readonly name: string;
  readonly hash: string;
  readonly count: number;
  readonly leftOut: { readonly count: number; readonly some: readonly string[] };
};

type Props = {
  readonly projectId: string;
  /** Null: texts are cut as Enface does it. */
  readonly rules: Shown | null;
  readonly changes: boolean;
};

/** In bytes: no larger form is taken. */
const MOST = 900_000;

/** The SRX file by which a project cuts its texts into sentences. */
export function SentencesForm({ projectId, rules, changes }: Props) {
  const { t } = useTranslation(["sentences", "frame"]);
  const [outcome, send, sending] = useActionState(async (before: unknown, form: FormData) => {
    const file = form.get("file");
    if (file instanceof File && file.size > MOST)
      return { refused: "invalid", detail: { reason: "file-too-large", megabytes: MOST / 1e6 } };
    const outcome = await changeSentenceRules(before, form);
    if (isDone(outcome)) toast(t("frame:saved"));
    return outcome;
  }, undefined);
  return (
    <section className={styles.sentences}>
      <h2>{t("title")}</h2>
      <p className={styles.text}>{t("hint")}</p>
      {rules === null ? null : <Known rules={rules} />}
      <RefusedNotice outcome={outcome} />
      {changes ? (
        <>
          <Form action={send}>
            <Named projectId={projectId} seen={rules?.hash ?? ""} />
            <div className={styles.deeds}>
              <FileField label={t("file")} name="file" accept=".srx,.xml" required />
              <Button type="submit" disabled={sending}>
                {t(rules === null ? "bring" : "exchange")}
              </Button>
            </div>
          </Form>
          {rules === null ? null : (
            <Form action={send}>
              <Named projectId={projectId} seen={rules.hash} />
              <Button type="submit" disabled={sending}>
                {t("remove")}
              </Button>
            </Form>
          )}
        </>
      ) : null}
    </section>
  );
}

function Named({ projectId, seen }: { readonly projectId: string; readonly seen: string }) {
  return (
    <>
      <input type="hidden" name="projectId" value={projectId} />
      <input type="hidden" name="seen" value={seen} />
    </>
  );
}

function Known({ rules: { name, count, leftOut } }: { readonly rules: Shown }) {
  const { t } = useTranslation("sentences");
  return (
    <>
      <p>
        <bdi className={styles.file}>{name}</bdi> {t("known", { count })}
      </p>
      {leftOut.count === 0 ? null : (
        <details>
          <summary>{t("left-out", { count: leftOut.count })}</summary>
          <ul className={styles.patterns}>
            {leftOut.some.map((pattern) => (
              <li key={pattern}>
                <code dir="ltr">{pattern}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
