"use client";

import { useActionState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { Check, TextField } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { isDone } from "@/app/_ui/is-done";
import { Notice } from "@/app/_ui/notice";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import { changeMachine } from "../actions";
import styles from "../settings.module.css";

type Props = {
  readonly projectId: string;
  readonly style: string;
  readonly machineGate: boolean;
};

/** What language models are told, and what happens to text that nobody has edited. */
export function MachineRules({ projectId, style, machineGate }: Props) {
  const { t } = useTranslation(["machine", "frame"]);
  const [outcome, send, sending] = useActionState(changeMachine, undefined);
  return (
    <Form action={send}>
      <input type="hidden" name="projectId" value={projectId} />
      <TextField
        label={t("style")}
        hint={t("style.hint")}
        name="style"
        defaultValue={style}
        maxLength={5000}
        rows={4}
        dir="auto"
      />
      <div>
        <Check label={t("gate")} name="machineGate" defaultChecked={machineGate} />
        <p className={styles.hint}>{t("gate.hint")}</p>
      </div>
      <RefusedNotice outcome={outcome} />
      {isDone(outcome) ? <Notice kind="good">{t("frame:saved")}</Notice> : null}
      <Button type="submit" disabled={sending}>
        {t("frame:save")}
      </Button>
    </Form>
  );
}
