"use client";

import { type FormEvent, type KeyboardEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { Choice, TextField } from "@/app/_ui/field";
import { may } from "../head";
import type { Passage } from "../passage";
import { useWork } from "../use-work";
import type { Remarks } from "../version-api";
import styles from "./panel.module.css";
import { Who } from "./said";
import { say } from "./use-remarks";

type Props = { readonly passage: Passage; readonly notes: Remarks["notes"] };

const AUDIENCES = ["published", "reviewer", "desk"] as const;

/** The translator's notes, and who each is for. */
export function Notes({ passage, notes }: Props) {
  const { t } = useTranslation("remarks");
  const work = useWork();
  const writes = may(work.head, "write");
  if (!writes && notes.length === 0) return null;
  return (
    <section aria-label={t("notes")}>
      <h2>{t("notes")}</h2>
      <ol className={styles.threads}>
        {notes.map(({ id, text, by, at, audience }) => (
          <li key={id}>
            <Who by={by} at={at} also={t(`audience.${audience}`)} />
            <p dir="auto">{text}</p>
            {writes ? (
              <Button
                size="small"
                kind="quiet"
                onClick={() => void say(work, passage, "remove-note", { noteId: id })}
              >
                {t("note.remove")}
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
      {writes ? <NoteForm passage={passage} /> : null}
    </section>
  );
}

function NoteForm({ passage }: { readonly passage: Passage }) {
  const { t } = useTranslation("remarks");
  const work = useWork();
  const form = useRef<HTMLFormElement>(null);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = Object.fromEntries(new FormData(event.currentTarget));
    if (await say(work, passage, "note", fields)) form.current?.reset();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
  };
  return (
    <form ref={form} className={styles.dismiss} onSubmit={send} onKeyDown={press}>
      <TextField label={t("note.ask")} name="text" rows={2} maxLength={5000} dir="auto" required />
      <Choice label={t("note.audience")} name="audience" defaultValue="published">
        {AUDIENCES.map((audience) => (
          <option key={audience} value={audience}>
            {t(`audience.${audience}`)}
          </option>
        ))}
      </Choice>
      <Button type="submit" size="small">
        {t("note.add")}
      </Button>
    </form>
  );
}
