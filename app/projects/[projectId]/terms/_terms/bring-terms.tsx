"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { FileField } from "@/app/_ui/file-field";
import { Notice } from "@/app/_ui/notice";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import styles from "../terms.module.css";

type Done = {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly skipped: readonly string[];
};

type Outcome =
  | { readonly done: Done }
  | { readonly refused: string; readonly detail: Readonly<Record<string, unknown>> };

/** Brings a list of terms in, and says what came of it. */
export function BringTerms({ projectId }: { readonly projectId: string }) {
  const { t } = useTranslation("terms");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("import")}</Button>
      <Dialog open={open} title={t("import")} onClose={() => setOpen(false)}>
        <Bringing projectId={projectId} />
      </Dialog>
    </>
  );
}

function Bringing({ projectId }: { readonly projectId: string }) {
  const { t } = useTranslation("terms");
  const router = useRouter();
  const [outcome, setOutcome] = useState<Outcome>();
  const [sending, setSending] = useState(false);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = new FormData(event.currentTarget);
    setSending(true);
    setOutcome(await sent(`/api/projects/${projectId}/terms`, body));
    setSending(false);
    router.refresh();
  };
  return (
    <form className={styles.rows} onSubmit={(event) => void send(event)}>
      <p>{t("import.text")}</p>
      <FileField label={t("import.file")} name="file" accept=".tbx,.xml,.csv,.tsv" required />
      <RefusedNotice outcome={outcome} />
      {outcome && "done" in outcome ? <Result done={outcome.done} /> : null}
      <Button type="submit" kind="primary" disabled={sending}>
        {t("import")}
      </Button>
    </form>
  );
}

function Result({ done }: { readonly done: Done }) {
  const { t } = useTranslation("terms");
  const { added, changed, unchanged, skipped } = done;
  return (
    <>
      <Notice kind="good">{t("import.done", { added, changed, unchanged })}</Notice>
      {skipped.length === 0 ? null : (
        <>
          <p>{t("import.skipped")}</p>
          <ul>
            {skipped.map((line) => (
              <li key={line} dir="auto">
                {line}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

async function sent(url: string, body: FormData): Promise<Outcome> {
  try {
    const answer = await fetch(url, { method: "POST", body });
    const told = await answer.json();
    if (answer.ok) return { done: told };
    return { refused: String(told.kind), detail: told.detail ?? {} };
  } catch {
    return { refused: "unavailable", detail: {} };
  }
}
