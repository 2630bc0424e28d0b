"use client";

import { useActionState, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { Form } from "@/app/_ui/form";
import { isDone } from "@/app/_ui/is-done";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import { toast } from "@/app/_ui/toast";
import { changeChecks } from "@/app/projects/actions";
import type { Severity } from "@/domain/checks/check";
import type { ProjectChecks } from "@/domain/checks/project-checks";
import { RulesFields, SEVERITIES, severityOf } from "./rules-fields";
import styles from "./settings.module.css";

export type CheckShown = {
  readonly id: string;
  readonly severity: Severity;
  readonly description: string;
};

type Props = {
  readonly projectId: string;
  readonly decided: ProjectChecks;
  readonly checks: readonly CheckShown[];
  /** Whether this person may change them; everybody else reads. */
  readonly changes: boolean;
};

/** Which checks a project wants, how severe each is, and its own rules. */
export function ChecksForm({ projectId, decided, checks, changes }: Props) {
  const { t } = useTranslation(["checking", "frame"]);
  const [outcome, send, sending] = useActionState(async (before: unknown, form: FormData) => {
    const outcome = await changeChecks(before, form);
    // What was decided is shown anew, and with it this form: it cannot say so itself any more.
    if (isDone(outcome)) toast(t("frame:saved"));
    return outcome;
  }, undefined);
  const [now, decide] = useState(decided);
  return (
    <Form action={send}>
      <fieldset className={styles.fields} disabled={!changes}>
        <legend>
          <h2>{t("title")}</h2>
        </legend>
        <input type="hidden" name="projectId" value={projectId} />
        <input type="hidden" name="checks" value={JSON.stringify(now)} />
        <input type="hidden" name="seen" value={JSON.stringify(decided)} />
        <p className={styles.text}>{t("rules.hint")}</p>
        <RulesFields rules={now.rules} onChange={(rules) => decide({ ...now, rules })} />
        <details className={styles.checks}>
          <summary>{t("every")}</summary>
          {checks.map((check) => (
            <CheckRow key={check.id} {...{ check, now, decide }} />
          ))}
        </details>
        <RefusedNotice outcome={outcome} />
        {changes ? (
          <Button type="submit" kind="primary" disabled={sending}>
            {t("frame:save")}
          </Button>
        ) : null}
      </fieldset>
    </Form>
  );
}

type RowProps = {
  readonly check: CheckShown;
  readonly now: ProjectChecks;
  readonly decide: (checks: ProjectChecks) => void;
};

function CheckRow({ check: { id, severity, description }, now, decide }: RowProps) {
  const { t } = useTranslation("checking");
  const value = now.without.includes(id) ? "off" : (now.severities[id] ?? "usual");
  return (
    <label className={styles.check}>
      <span>{description}</span>
      <select value={value} onChange={({ target }) => decide(withChoice(now, id, target.value))}>
        <option value="usual">{t("usual", { severity: t(severity) })}</option>
        {SEVERITIES.filter((one) => one !== severity).map((one) => (
          <option key={one} value={one}>
            {t(one)}
          </option>
        ))}
        <option value="off">{t("off")}</option>
      </select>
    </label>
  );
}

function withChoice(now: ProjectChecks, id: string, choice: string): ProjectChecks {
  const without = now.without.filter((one) => one !== id);
  const { [id]: _, ...others } = now.severities;
  if (choice === "off") return { ...now, without: [...without, id], severities: others };
  const severities = choice === "usual" ? others : { ...others, [id]: severityOf(choice) };
  return { ...now, without, severities };
}
