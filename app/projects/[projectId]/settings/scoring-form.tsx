"use client";

import { useActionState, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { Check, Choices, Field } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { isDone } from "@/app/_ui/is-done";
import { Notice } from "@/app/_ui/notice";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import { changeScoring } from "@/app/projects/actions";
import { CATEGORIES, SEVERITIES } from "@/domain/review/mqm";
import type { Scoring } from "@/domain/review/score";
import styles from "./settings.module.css";

type Props = {
  readonly projectId: string;
  readonly scoring: Scoring;
  readonly changes: boolean;
};

/** How many points a fault of each severity and kind is worth, and how many a text may have. */
export function ScoringForm({ projectId, scoring, changes }: Props) {
  const { t } = useTranslation(["quality", "faults", "frame"]);
  const [outcome, send, sending] = useActionState(changeScoring, undefined);
  const [rules, change] = useState(scoring);
  const { severities, weights, threshold, criticalFails } = rules;
  return (
    <Form action={send}>
      <fieldset className={styles.fields} disabled={!changes}>
        <legend>
          <h2>{t("score.rules")}</h2>
        </legend>
        <input type="hidden" name="projectId" value={projectId} />
        <input type="hidden" name="scoring" value={JSON.stringify(rules)} />
        <Points
          label={t("score.threshold")}
          value={threshold}
          onChange={(value) => change({ ...rules, threshold: value })}
        />
        <Check
          label={t("score.critical-fails")}
          checked={criticalFails}
          onChange={({ target }) => change({ ...rules, criticalFails: target.checked })}
        />
        <Choices label={t("score.severities")}>
          <div className={styles.points}>
            {SEVERITIES.map((severity) => (
              <Points
                key={severity}
                label={t(`faults:severity.${severity}`)}
                value={severities[severity]}
                onChange={(value) =>
                  change({ ...rules, severities: { ...severities, [severity]: value } })
                }
              />
            ))}
          </div>
        </Choices>
        <Choices label={t("score.weights")}>
          <div className={styles.points}>
            {CATEGORIES.map((category) => (
              <Points
                key={category}
                label={t(`faults:category.${category}`)}
                value={weights[category] ?? 1}
                onChange={(value) =>
                  change({ ...rules, weights: { ...weights, [category]: value } })
                }
              />
            ))}
          </div>
        </Choices>
        <RefusedNotice outcome={outcome} />
        {isDone(outcome) ? <Notice kind="good">{t("frame:saved")}</Notice> : null}
        {changes ? (
          <Button type="submit" disabled={sending}>
            {t("frame:save")}
          </Button>
        ) : null}
      </fieldset>
    </Form>
  );
}

type PointsProps = {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
};

function Points({ label, value, onChange }: PointsProps) {
  return (
    <Field
      label={label}
      type="number"
      min={0}
      max={1000}
      step={0.1}
      required
      value={value}
      onChange={({ target }) => onChange(target.valueAsNumber || 0)}
    />
  );
}
