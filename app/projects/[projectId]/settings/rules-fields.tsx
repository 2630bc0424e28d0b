"use client";

import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { Choice, Field } from "@/app/_ui/field";
import type { OwnRule } from "@/domain/checks/check";
import styles from "./settings.module.css";

type Props = {
  readonly rules: readonly OwnRule[];
  readonly onChange: (rules: readonly OwnRule[]) => void;
};

/** A project's own rules: what must not be found, or must be kept. */
export function RulesFields({ rules, onChange }: Props) {
  const { t } = useTranslation("checking");
  const change = (changed: OwnRule) =>
    onChange(rules.map((rule) => (rule.id === changed.id ? changed : rule)));
  return (
    <>
      {rules.map((rule, at) => (
        <fieldset key={rule.id} className={styles.rule}>
          <legend>{t("rule", { number: at + 1 })}</legend>
          <RuleFields rule={rule} onChange={change} />
          <Button
            kind="quiet"
            size="small"
            onClick={() => onChange(rules.filter(({ id }) => id !== rule.id))}
          >
            {t("rule.remove")}
          </Button>
        </fieldset>
      ))}
      <Button onClick={() => onChange([...rules, newRule()])}>{t("rule.add")}</Button>
    </>
  );
}

function newRule(): OwnRule {
  return {
    id: Math.random().toString(36).slice(2),
    pattern: "",
    side: "target",
    expects: "absent",
    message: "",
    severity: "warning",
  };
}

type RuleProps = { readonly rule: OwnRule; readonly onChange: (rule: OwnRule) => void };

function RuleFields({ rule, onChange }: RuleProps) {
  const { t } = useTranslation("checking");
  return (
    <>
      <Field
        label={t("rule.pattern")}
        dir="ltr"
        required
        maxLength={500}
        spellCheck={false}
        value={rule.pattern}
        onChange={({ target }) => onChange({ ...rule, pattern: target.value })}
      />
      <Field
        label={t("rule.message")}
        dir="auto"
        required
        maxLength={300}
        value={rule.message}
        onChange={({ target }) => onChange({ ...rule, message: target.value })}
      />
      <Choice
        label={t("rule.expects")}
        value={meaningOf(rule)}
        onChange={({ target }) => onChange({ ...rule, ...MEANINGS[target.value] })}
      >
        {Object.keys(MEANINGS).map((meaning) => (
          <option key={meaning} value={meaning}>
            {t(meaning as Meaning)}
          </option>
        ))}
      </Choice>
      <Choice
        label={t("severity")}
        value={rule.severity ?? "warning"}
        onChange={({ target }) => onChange({ ...rule, severity: severityOf(target.value) })}
      >
        {SEVERITIES.map((severity) => (
          <option key={severity} value={severity}>
            {t(severity)}
          </option>
        ))}
      </Choice>
    </>
  );
}

type Meaning = "absent-target" | "absent-source" | "kept-source";

const MEANINGS: Readonly<Record<string, Pick<OwnRule, "side" | "expects">>> = {
  "absent-target": { side: "target", expects: "absent" },
  "kept-source": { side: "source", expects: "kept" },
  "absent-source": { side: "source", expects: "absent" },
};

function meaningOf({ side, expects }: OwnRule): string {
  return `${expects}-${side}`;
}

export const SEVERITIES = ["error", "warning", "note"] as const;

export function severityOf(value: string): (typeof SEVERITIES)[number] {
  return SEVERITIES.find((severity) => severity === value) ?? "warning";
}
