"use client";

import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { TextField } from "@/app/_ui/field";
import { directionOf } from "@/domain/languages/direction";
import { nameBeingTyped } from "@/domain/review/mentions";
import { may } from "../head";
import { Keys } from "../keys";
import type { Passage } from "../passage";
import { CodedText } from "../prose/prose";
import { sourceSide } from "../source-side";
import { useCell, useWork } from "../use-work";
import type { Remarks } from "../version-api";
import styles from "./panel.module.css";
import { say } from "./use-remarks";

type Props = {
  readonly passage: Passage;
  readonly people: Remarks["people"];
  /** The comment that is answered. */
  readonly threadId?: string;
  readonly onSaid?: () => void;
};

/** Where a comment or an answer is written. Behind an `@` the people of the project are offered. */
export function CommentForm({ passage, people, threadId, onSaid }: Props) {
  const { t } = useTranslation("remarks");
  const work = useWork();
  const form = useRef<HTMLFormElement>(null);
  const [text, setText] = useState("");
  const [marked, setMarked] = useState(threadId === undefined ? work.marked?.text : undefined);
  const isAnswer = threadId !== undefined;
  useAsked(form, isAnswer, () => setMarked(work.marked?.text));
  if (!may(work.head, "comment")) return null;
  const { language } = work.head.version;

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === "") return;
    if (!(await say(work, passage, "comment", { text, threadId, marked }))) return;
    setText("");
    setMarked(undefined);
    onSaid?.();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.current?.requestSubmit();
  };
  const name = (person: string) => {
    const typed = nameBeingTyped(text, text.length) ?? "";
    setText(`${text.slice(0, text.length - typed.length)}${person} `);
    form.current?.querySelector("textarea")?.focus();
  };
  return (
    <form ref={form} className={styles.dismiss} onSubmit={send} onKeyDown={press}>
      {marked ? (
        <p>
          {t("comment.about")}{" "}
          <q className="text" lang={language} dir={directionOf(language)}>
            <CodedText text={marked} codes={sourceSide(passage).codes} />
          </q>
        </p>
      ) : null}
      <TextField
        label={t("comment.ask")}
        rows={2}
        maxLength={5000}
        dir="auto"
        value={text}
        autoFocus={isAnswer}
        onChange={(event) => setText(event.target.value)}
      />
      <People text={text} people={people} onName={name} />
      <Button type="submit" size="small">
        {t(isAnswer ? "comment.answer" : "comment.send")}
        <Keys of="Mod+Enter" />
      </Button>
    </form>
  );
}

/** The key for a comment leads into the field, with the words that were marked. */
function useAsked(
  form: { readonly current: HTMLFormElement | null },
  isAnswer: boolean,
  begin: () => void,
): void {
  const { wantsComment } = useWork();
  const wanted = useCell(wantsComment);
  const began = useRef(begin);
  began.current = begin;
  useEffect(() => {
    if (wanted === 0 || isAnswer) return;
    began.current();
    form.current?.querySelector("textarea")?.focus();
  }, [form, isAnswer, wanted]);
}

type PeopleProps = {
  readonly text: string;
  readonly people: Remarks["people"];
  readonly onName: (name: string) => void;
};

function People({ text, people, onName }: PeopleProps) {
  const { t } = useTranslation("remarks");
  const typed = nameBeingTyped(text, text.length)?.toLowerCase();
  if (typed === undefined) return null;
  const offered = people.filter(({ name }) => name.toLowerCase().startsWith(typed)).slice(0, 5);
  if (offered.length === 0) return null;
  return (
    <fieldset className={styles.people}>
      <legend className={styles.quiet}>{t("comment.people")}</legend>
      {offered.map(({ userId, name }) => (
        <Button key={userId} size="small" onClick={() => onName(name)}>
          <bdi>{name}</bdi>
        </Button>
      ))}
    </fieldset>
  );
}
