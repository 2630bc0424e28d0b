"use client";

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Check, Choice, Choices, Field } from "@/app/_ui/field";
import { STEP_KINDS, type Step, type StepKind } from "@/domain/review/steps";
import styles from "./settings.module.css";

/** Who looks at a text, one after the other. The form sends them as JSON. */
export function StepsFields({ steps }: { readonly steps: readonly Step[] }) {
  const { t } = useTranslation("review");
  const [chosen, choose] = useState(steps);
  const change = (step: Step) => choose(chosen.map((one) => (one.kind === step.kind ? step : one)));
  return (
    <Choices label={t("steps")}>
      <p className={styles.hint}>{t("steps.hint")}</p>
      <input type="hidden" name="steps" value={JSON.stringify(chosen)} />
      {STEP_KINDS.map((kind) => {
        const step = chosen.find((one) => one.kind === kind);
        return (
          <div key={kind} className={styles.step}>
            <Check
              label={t(`step.${kind}`)}
              checked={step !== undefined}
              // A project without any review would have nothing to export as approved.
              disabled={step !== undefined && chosen.length === 1}
              onChange={({ target }) => choose(withStep(chosen, kind, target.checked))}
            />
            {step === undefined ? null : <StepFields step={step} onChange={change} />}
          </div>
        );
      })}
    </Choices>
  );
}

type Props = { readonly step: Step; readonly onChange: (step: Step) => void };

function StepFields({ step, onChange }: Props) {
  const { t } = useTranslation(["review", "frame"]);
  return (
    <>
      <Choice
        label={t("step.role")}
        value={step.role}
        onChange={({ target }) =>
          onChange({ ...step, role: target.value === "manager" ? "manager" : "reviewer" })
        }
      >
        <option value="reviewer">{t("frame:role.reviewer")}</option>
        <option value="manager">{t("frame:role.manager")}</option>
      </Choice>
      <Field
        label={t("step.approvals")}
        type="number"
        min={1}
        max={5}
        required
        value={step.approvals}
        onChange={({ target }) => onChange({ ...step, approvals: Number(target.value) })}
      />
    </>
  );
}

function withStep(steps: readonly Step[], kind: StepKind, isAsked: boolean): Step[] {
  const others = steps.filter((one) => one.kind !== kind);
  const all: Step[] = isAsked ? [...others, { kind, role: "reviewer", approvals: 1 }] : others;
  return STEP_KINDS.flatMap((each) => all.find((one) => one.kind === each) ?? []);
}
