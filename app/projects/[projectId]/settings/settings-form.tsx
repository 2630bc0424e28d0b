"use client";

import { useActionState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { Check, Field } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { isDone } from "@/app/_ui/is-done";
import { Notice } from "@/app/_ui/notice";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import { changeProject } from "@/app/projects/actions";
import type { Step } from "@/domain/review/steps";
import styles from "./settings.module.css";
import { StepsFields } from "./steps-fields";

type Props = {
  readonly projectId: string;
  readonly name: string;
  readonly allowsOwnApproval: boolean;
  readonly errorsBlock: boolean;
  readonly allowsSamePerson: boolean;
  readonly fillsRepetitions: boolean;
  readonly steps: readonly Step[];
  readonly contentiousStep: Step | null;
  /** Whether this person may change them; everybody else reads. */
  readonly changes: boolean;
};

export function SettingsForm({ projectId, name, changes, ...rules }: Props) {
  const { t } = useTranslation(["projects", "frame", "review"]);
  const [outcome, send, sending] = useActionState(changeProject, undefined);
  return (
    <Form action={send}>
      <fieldset className={styles.fields} disabled={!changes}>
        <input type="hidden" name="projectId" value={projectId} />
        <Field
          label={t("settings.name")}
          name="name"
          defaultValue={name}
          maxLength={200}
          dir="auto"
          required
        />
        <div>
          <Check
            label={t("settings.own")}
            name="allowsOwnApproval"
            defaultChecked={rules.allowsOwnApproval}
          />
          <p className={styles.hint}>{t("settings.own.hint")}</p>
        </div>
        <div>
          <Check
            label={t("settings.errors")}
            name="errorsBlock"
            defaultChecked={rules.errorsBlock}
          />
          <p className={styles.hint}>{t("settings.errors.hint")}</p>
        </div>
        <div>
          <Check
            label={t("settings.repetitions")}
            name="fillsRepetitions"
            defaultChecked={rules.fillsRepetitions}
          />
          <p className={styles.hint}>{t("settings.repetitions.hint")}</p>
        </div>
        <StepsFields steps={rules.steps} contentiousStep={rules.contentiousStep} />
        <div>
          <Check
            label={t("review:same")}
            name="allowsSamePerson"
            defaultChecked={rules.allowsSamePerson}
          />
          <p className={styles.hint}>{t("review:same.hint")}</p>
        </div>
        <RefusedNotice outcome={outcome} />
        {isDone(outcome) ? <Notice kind="good">{t("frame:saved")}</Notice> : null}
        {changes ? (
          <Button type="submit" kind="primary" disabled={sending}>
            {t("frame:save")}
          </Button>
        ) : null}
      </fieldset>
    </Form>
  );
}
