"use client";

import { type FormEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { TextField } from "@/app/_ui/field";
import { doByForm } from "./deeds";
import styles from "./dialogs.module.css";
import { Keys } from "./keys";
import { useWork } from "./use-work";

/** A translator says something to what was sent back, and hands the passage in again. */
export function AnswerForm() {
  const { t } = useTranslation("editor");
  const work = useWork();
  const form = useRef<HTMLFormElement>(null);
  const { passage } = work;
  if (passage === undefined) return null;
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const answer = String(new FormData(event.currentTarget).get("answer") ?? "");
    void doByForm(work, passage, "answer", { answer });
  };
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={send}
      onKeyDown={(event) => {
        const chord = event.key === "Enter" && (event.ctrlKey || event.metaKey);
        if (chord) form.current?.requestSubmit();
      }}
    >
      <p dir="auto">
        <q>{passage.returned?.comment}</q>
      </p>
      <TextField
        label={t("answer.text")}
        name="answer"
        rows={3}
        maxLength={5000}
        dir="auto"
        required
        autoFocus
      />
      <Button type="submit" kind="primary">
        {t("answer.send")}
        <Keys of="Mod+Enter" />
      </Button>
    </form>
  );
}
