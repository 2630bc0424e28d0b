"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { FileField } from "@/app/_ui/file-field";
import { Progress } from "@/app/_ui/progress";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import styles from "../memory.module.css";
import { sendToMemory } from "./send-to-memory";

type Props = { readonly projectId: string; readonly memoryId: string };

/** A file for a memory, or a text and its translation. */
export function BringIn({ projectId, memoryId }: Props) {
  const { t } = useTranslation("memory");
  const router = useRouter();
  const [share, setShare] = useState<number>();
  const [outcome, setOutcome] = useState<object>();
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setOutcome(undefined);
    setShare(0);
    const answer = await sendToMemory({ projectId, memoryId }, new FormData(form), setShare);
    setShare(undefined);
    if ("refused" in answer) return setOutcome(answer);
    form.reset();
    router.refresh();
  };
  return (
    <details className={styles.bring}>
      <summary>{t("bring-in")}</summary>
      <form className={styles.form} onSubmit={(event) => void send(event)}>
        <p className={styles.none}>{t("bring-in.hint")}</p>
        <FileField label={t("file")} name="file" required />
        <FileField label={t("file-of-translation")} name="translation" />
        <Field
          label={t("from")}
          hint={t("languages.hint")}
          name="sourceLanguage"
          maxLength={35}
          dir="ltr"
        />
        <Field label={t("to")} name="targetLanguage" maxLength={35} dir="ltr" />
        <RefusedNotice outcome={outcome} />
        {share === undefined ? null : <Progress value={share} label={t("bring-in")} />}
        <Button type="submit" size="small" disabled={share !== undefined}>
          {t("bring-in")}
        </Button>
      </form>
    </details>
  );
}
