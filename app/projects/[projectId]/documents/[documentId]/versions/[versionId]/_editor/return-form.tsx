"use client";

import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { Choice, TextField } from "@/app/_ui/field";
import { directionOf } from "@/domain/languages/direction";
import { SEVERITIES } from "@/domain/review/mqm";
import { doByForm } from "./deeds";
import styles from "./dialogs.module.css";
import { FaultOptions, faultNamed } from "./fault-options";
import { Keys } from "./keys";
import { CodedText } from "./prose/prose";
import type { Span } from "./prose/writer";
import { Reasons } from "./reasons";
import { sourceSide } from "./source-side";
import { useWork } from "./use-work";
import type { Reason } from "./version-api";

/** Says of the passage in hand what is wrong: what kind of fault, how bad, where, and what would be better. */
export function ReturnForm() {
  const { t } = useTranslation(["editor", "faults"]);
  const work = useWork();
  const { passage } = work;
  const [span] = useState<Span | undefined>(work.marked);
  const form = useRef<HTMLFormElement>(null);
  const { language } = work.head.version;
  const reasons = useReasons();
  if (passage === undefined) return null;
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const isNoted = submitter?.getAttribute("value") === "note-fault";
    const deed = isNoted ? "note-fault" : "return";
    void doByForm(work, passage, deed, saidIn(event.currentTarget, span));
  };
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={send}
      onKeyDown={(event) => press(event, form.current, reasons)}
    >
      {span === undefined || span.text === "" ? (
        <p className={styles.hint}>{t("return.mark")}</p>
      ) : (
        <q className="text" lang={language} dir={directionOf(language)}>
          <CodedText text={span.text} codes={sourceSide(passage).codes} />
        </q>
      )}
      <div className={styles.pair}>
        <Choice
          label={t("return.category")}
          name="kind"
          defaultValue="accuracy.mistranslation"
          autoFocus
        >
          <FaultOptions />
        </Choice>
        <Choice label={t("return.severity")} name="severity" defaultValue="minor">
          {SEVERITIES.map((severity) => (
            <option key={severity} value={severity}>
              {t(`faults:severity.${severity}`)}
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
      <Reasons reasons={reasons} onTake={(reason) => fillIn(form.current, reason)} />
      <TextField
        label={t("return.proposal")}
        name="proposal"
        rows={3}
        lang={language}
        dir={directionOf(language)}
      />
      <div className={styles.buttons}>
        <Button type="submit" kind="primary">
          {t("command.return")}
          <Keys of="Mod+Enter" />
        </Button>
        <Button type="submit" value="note-fault" title={t("return.only-note.hint")}>
          {t("return.only-note")}
          <Keys of="Mod+Shift+Enter" />
        </Button>
      </div>
    </form>
  );
}

function saidIn(form: HTMLFormElement, span: Span | undefined) {
  const fields = new FormData(form);
  const proposal = String(fields.get("proposal") ?? "").trim();
  return {
    ...faultNamed(String(fields.get("kind") ?? "")),
    severity: fields.get("severity"),
    comment: fields.get("comment"),
    ...(proposal === "" ? {} : { proposal }),
    ...(span === undefined || span.text === "" ? {} : { spanStart: span.start, spanEnd: span.end }),
  };
}

function press(
  event: KeyboardEvent,
  form: HTMLFormElement | null,
  reasons: readonly Reason[],
): void {
  const isMod = event.ctrlKey || event.metaKey;
  if (event.key === "Enter" && isMod) {
    event.preventDefault();
    const note = form?.querySelector<HTMLButtonElement>("[value=note-fault]");
    form?.requestSubmit(event.shiftKey ? note : null);
  }
  if (!event.altKey || !event.shiftKey || !event.code.startsWith("Digit")) return;
  event.preventDefault();
  fillIn(form, reasons[Number(event.code.slice(-1)) - 1]);
}

function fillIn(form: HTMLFormElement | null, reason: Reason | undefined): void {
  if (form === null || reason === undefined) return;
  const { category, subtype, severity, comment } = reason;
  const fields = {
    kind: subtype === null ? category : `${category}.${subtype}`,
    severity,
    comment,
  };
  for (const [name, value] of Object.entries(fields)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLSelectElement || field instanceof HTMLTextAreaElement) {
      field.value = value;
    }
  }
}

function useReasons(): readonly Reason[] {
  const { api } = useWork();
  const [reasons, setReasons] = useState<readonly Reason[]>([]);
  useEffect(() => {
    let over = false;
    void api.reasons().then((answer) => {
      if (answer.ok && !over) setReasons(answer.value.reasons);
    });
    return () => {
      over = true;
    };
  }, [api]);
  return reasons;
}
