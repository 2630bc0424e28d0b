"use client";

import { useActionState, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { closing } from "@/app/_ui/closing";
import { Dialog } from "@/app/_ui/dialog";
import { Choice, Field } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import { assign } from "../actions";
import styles from "./document.module.css";
import type { NamedVersion } from "./named-version";

/** Who could be given work, and which kinds of it. */
export type Candidate = {
  readonly userId: string;
  readonly name: string;
  readonly languages: readonly string[];
  readonly works: readonly Work[];
};

export type Work = "translation" | "review";

type Props = {
  readonly projectId: string;
  readonly version: NamedVersion;
  readonly people: readonly Candidate[];
  readonly open: boolean;
  readonly onClose: () => void;
};

/** Gives a version, or some paragraphs of it, to somebody. */
export function Assign({ open, onClose, ...rest }: Props) {
  const { t } = useTranslation("work");
  return (
    <Dialog open={open} title={t("assign.title", { name: rest.version.name })} onClose={onClose}>
      <Assigning {...rest} onClose={onClose} />
    </Dialog>
  );
}

function Assigning({ projectId, version, people, onClose }: Omit<Props, "open">) {
  const { t } = useTranslation("work");
  const [work, choose] = useState<Work>("translation");
  const [outcome, send, sending] = useActionState(closing(assign, onClose), undefined);
  const able = people.filter(
    ({ works, languages }) =>
      works.includes(work) && (languages.length === 0 || languages.includes(version.language)),
  );
  return (
    <Form action={(form) => send(withZone(form))}>
      <input type="hidden" name="projectId" value={projectId} />
      <input type="hidden" name="versionId" value={version.id} />
      <Choice
        label={t("assign.what")}
        name="work"
        value={work}
        onChange={(event) => choose(event.currentTarget.value as Work)}
      >
        <option value="translation">{t("translation")}</option>
        <option value="review">{t("review")}</option>
      </Choice>
      <Choice
        label={t("assign.who")}
        name="userId"
        required
        hint={able.length === 0 ? t("assign.nobody") : undefined}
      >
        {able.map(({ userId, name }) => (
          <option key={userId} value={userId}>
            {name}
          </option>
        ))}
      </Choice>
      <div className={styles.two}>
        <Field
          label={t("assign.from")}
          hint={t("assign.range.hint")}
          name="from"
          type="number"
          min={1}
        />
        <Field label={t("assign.to")} name="to" type="number" min={1} />
      </div>
      <Field
        label={t("assign.due")}
        hint={t("assign.due.hint")}
        name="dueAt"
        type="datetime-local"
      />
      <RefusedNotice outcome={outcome} />
      <Button type="submit" kind="primary" disabled={sending || able.length === 0}>
        {t("assign.send")}
      </Button>
    </Form>
  );
}

/** The field says a time of this place; the desk keeps moments. */
function withZone(form: FormData): FormData {
  const local = form.get("dueAt");
  if (typeof local === "string" && local !== "") form.set("dueAt", new Date(local).toISOString());
  return form;
}
