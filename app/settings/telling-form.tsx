"use client";

import { useActionState } from "react";
import { useTranslation } from "react-i18next";
import { Choice } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { isDone } from "@/app/_ui/is-done";
import { Notice } from "@/app/_ui/notice";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import { changeTelling } from "./actions";

const TELLINGS = ["immediate", "daily", "none"] as const;

type Props = {
  readonly projectId: string;
  readonly project: string;
  readonly telling: (typeof TELLINGS)[number];
};

/** How often a project may write to one; kept as soon as it is chosen. */
export function TellingForm({ projectId, project, telling }: Props) {
  const { t } = useTranslation(["notices", "frame"]);
  const [outcome, send] = useActionState(changeTelling, undefined);
  return (
    <Form action={send}>
      <input type="hidden" name="projectId" value={projectId} />
      <Choice
        label={project}
        name="telling"
        defaultValue={telling}
        onChange={(event) => event.currentTarget.form?.requestSubmit()}
      >
        {TELLINGS.map((one) => (
          <option key={one} value={one}>
            {t(`telling.${one}`)}
          </option>
        ))}
      </Choice>
      <RefusedNotice outcome={outcome} />
      {isDone(outcome) ? <Notice kind="good">{t("frame:saved")}</Notice> : null}
    </Form>
  );
}
