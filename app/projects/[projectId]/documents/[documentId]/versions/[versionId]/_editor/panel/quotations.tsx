"use client";

import { type FormEvent, type KeyboardEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { Field, TextField } from "@/app/_ui/field";
import { directionOf } from "@/domain/languages/direction";
import { may } from "../head";
import type { Passage } from "../passage";
import { Quotation } from "../quotation";
import { useWork } from "../use-work";
import styles from "./panel.module.css";
import { say } from "./use-remarks";

/** Who is quoted in the source, and in which words they said it first. */
export function Quotations({ passage }: { readonly passage: Passage }) {
  const { t } = useTranslation("remarks");
  const work = useWork();
  const { quotations, paragraphs } = passage;
  const writes = may(work.head, "write") && paragraphs.length > 0;
  if (!writes && quotations.length === 0) return null;
  return (
    <section aria-label={t("quotations")}>
      <h2>{t("quotations")}</h2>
      <ol className={styles.threads}>
        {quotations.map((quoted) => (
          <li key={quoted.id}>
            <Quotation quoted={quoted} language={work.head.document.sourceLanguage} />
            {may(work.head, "review") ? (
              <Button
                size="small"
                kind="quiet"
                onClick={() =>
                  void say(work, passage, "remove-quotation", { quotationId: quoted.id })
                }
              >
                {t("note.remove")}
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
      {writes ? (
        <details>
          <summary>{t("quotation.add")}</summary>
          <QuotationForm passage={passage} />
        </details>
      ) : null}
    </section>
  );
}

function QuotationForm({ passage }: { readonly passage: Passage }) {
  const { t } = useTranslation("remarks");
  const work = useWork();
  const form = useRef<HTMLFormElement>(null);
  const { sourceLanguage } = work.head.document;
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = Object.fromEntries(new FormData(event.currentTarget));
    if (await say(work, passage, "quotation", fields)) form.current?.reset();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
  };
  return (
    <form ref={form} className={styles.dismiss} onSubmit={send} onKeyDown={press}>
      <TextField
        label={t("quotation.words")}
        name="words"
        rows={2}
        lang={sourceLanguage}
        dir={directionOf(sourceLanguage)}
        maxLength={5000}
        required
      />
      <Field label={t("quotation.speaker")} name="speaker" dir="auto" maxLength={200} required />
      <TextField
        label={t("quotation.wording")}
        name="wording"
        rows={2}
        dir="auto"
        maxLength={5000}
      />
      <Field label={t("quotation.language")} name="language" dir="ltr" maxLength={35} />
      <Field label={t("quotation.source")} name="source" dir="auto" maxLength={500} />
      <Button type="submit" size="small">
        {t("quotation.add")}
      </Button>
    </form>
  );
}
