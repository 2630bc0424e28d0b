"use client";

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Check, Choice, Choices, Field } from "@/app/_ui/field";
import { STEP_KINDS, type Step, type StepKind } from "@/domain/review/steps";
import styles from "./settings.module.css";

type Given = { readonly steps: readonly Step[]; readonly contentiousStep: Step | null };

/** For contentious passages, to begin with. */
const ONE_MORE: Step = { kind: "expert", role: "reviewer", approvals: 1 };

/** Who looks at a text, one after the other. The form sends them as JSON. */
export function StepsFields({ steps, contentiousStep }: Given) {
  const { t } = useTranslation("review");
  const [chosen, choose] = useState(steps);
  const [more, chooseMore] = useState(contentiousStep);
  const change = (step: Step) => choose(chosen.map((one) => (one.kind === step.kind ? step : one)));
  return (
    <Choices label={t("steps")}>
      <p className={styles.text}>{t("steps.hint")}</p>
      {chosen.length === 0 ? <p className={styles.text}>{t("none")}</p> : null}
      <input type="hidden" name="steps" value={JSON.stringify(chosen)} />
      {STEP_KINDS.map((kind) => {
        const step = chosen.find((one) => one.kind === kind);
        return (
          <div key={kind} className={styles.step}>
            <Check
              label={t(`step.${kind}`)}
              checked={step !== undefined}
              onChange={({ target }) => choose(withStep(chosen, kind, target.checked))}
            />
            {step === undefined ? null : <StepFields step={step} onChange={change} />}
          </div>
        );
      })}
      <input type="hidden" name="contentiousStep" value={JSON.stringify(more)} />
      <div className={styles.step}>
        <Check
          label={t("contentious")}
          checked={more !== null}
          onChange={({ target }) => chooseMore(target.checked ? ONE_MORE : null)}
        />
        {more === null ? null : <StepFields step={more} onChange={chooseMore} />}
      </div>
      <p className={styles.hint}>{t("contentious.hint")}</p>
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
