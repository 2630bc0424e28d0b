"use client";

import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { Choice, Field, TextField } from "@/app/_ui/field";
import { toast } from "@/app/_ui/toast";
import { directionOf } from "@/domain/languages/direction";
import { CONCEPT_KINDS } from "@/domain/terms/concept";
import styles from "./dialogs.module.css";
import { may } from "./head";
import { useWork } from "./use-work";

/** Proposes what was marked as a term, with what the translation says for it. */
export function TermForm() {
  const { t } = useTranslation(["terms", "frame"]);
  const work = useWork();
  const { document, version } = work.head;
  const { source, target } = work.terms.marked;
  const [sending, setSending] = useState(false);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const said = (name: string) => String(fields.get(name) ?? "");
    setSending(true);
    const answer = await work.api.propose({
      kind: said("kind"),
      definition: said("definition"),
      terms: [
        { language: document.sourceLanguage, text: said("source") },
        { language: version.language, text: said("target"), reason: said("reason") },
      ],
    });
    setSending(false);
    if (!answer.ok) {
      work.refuse(answer);
      return;
    }
    work.terms.marked = { source: "", target: "" };
    work.show({ dialog: null });
    toast(answer.value.agreed ? t("frame:saved") : t("here.proposed"), "good");
  };
  return (
    <form className={styles.form} onSubmit={(event) => void send(event)}>
      <Field
        label={t("here.source")}
        name="source"
        defaultValue={source}
        lang={document.sourceLanguage}
        dir={directionOf(document.sourceLanguage)}
        maxLength={200}
        autoFocus
        required
      />
      <Field
        label={t("here.target")}
        name="target"
        defaultValue={target}
        lang={version.language}
        dir={directionOf(version.language)}
        maxLength={200}
        required
      />
      <Choice label={t("kind")} name="kind" defaultValue="term">
        {CONCEPT_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kind.${kind}`)}
          </option>
        ))}
      </Choice>
      <Field label={t("reason")} name="reason" maxLength={500} dir="auto" />
      <TextField label={t("definition")} name="definition" rows={2} maxLength={5000} dir="auto" />
      <Button type="submit" kind="primary" disabled={sending}>
        {t(may(work.head, "agree") ? "frame:save" : "propose.send")}
      </Button>
    </form>
  );
}
