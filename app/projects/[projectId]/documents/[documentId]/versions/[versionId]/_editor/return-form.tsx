"use client";

import { type FormEvent, type KeyboardEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { Choice, TextField } from "@/app/_ui/field";
import { directionOf } from "@/domain/languages/direction";
import { CATEGORIES, SEVERITIES } from "@/domain/review/mqm";
import { doTo, goOn } from "./deeds";
import styles from "./dialogs.module.css";
import { Keys } from "./keys";
import { CodedText } from "./prose/prose";
import type { Span } from "./prose/writer";
import { sourceSide } from "./source-side";
import { useWork } from "./use-work";

/** Sends the passage in hand back: what kind of fault, how bad, where, and what would be better. */
export function ReturnForm() {
  const { t } = useTranslation("editor");
  const work = useWork();
  const { passage } = work;
  const [span] = useState<Span | undefined>(() => work.writer?.selected());
  const form = useRef<HTMLFormElement>(null);
  const { language } = work.head.version;
  if (passage === undefined) return null;
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    work.show({ dialog: null });
    const proposal = String(fields.get("proposal") ?? "").trim();
    const done = doTo(work, passage, "return", {
      category: fields.get("category"),
      severity: fields.get("severity"),
      comment: fields.get("comment"),
      ...(proposal === "" ? {} : { proposal }),
      ...(span === undefined || span.text === ""
        ? {}
        : { spanStart: span.start, spanEnd: span.end }),
    });
    goOn(work);
    await done;
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
  };
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => void send(event)}
      onKeyDown={press}
    >
      {span === undefined || span.text === "" ? (
        <p className={styles.hint}>{t("return.mark")}</p>
      ) : (
        <q className="text" lang={language} dir={directionOf(language)}>
          <CodedText text={span.text} codes={sourceSide(passage).codes} />
        </q>
      )}
      <div className={styles.pair}>
        <Choice label={t("return.category")} name="category" defaultValue="accuracy">
          {CATEGORIES.map((category) => (
            <option key={category} value={category}>
              {t(`category.${category}`)}
            </option>
          ))}
        </Choice>
        <Choice label={t("return.severity")} name="severity" defaultValue="minor">
          {SEVERITIES.map((severity) => (
            <option key={severity} value={severity}>
              {t(`severity.${severity}`)}
            </option>
          ))}
        </Choice>
      </div>
      <TextField
        label={t("return.comment")}
        name="comment"
        rows={3}
        maxLength={5000}
        dir="auto"
        required
      />
      <TextField
        label={t("return.proposal")}
        name="proposal"
        rows={3}
        lang={language}
        dir={directionOf(language)}
      />
      <Button type="submit" kind="primary">
        {t("command.return")}
        <Keys of="Mod+Enter" />
      </Button>
    </form>
  );
}
