"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useActionState, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { TextField } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { isDone } from "@/app/_ui/is-done";
import { Notice } from "@/app/_ui/notice";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import { directionOf } from "@/domain/languages/direction";
import { correctUnit, deleteUnit } from "../../actions";
import styles from "../../memory.module.css";

type Props = {
  readonly projectId: string;
  readonly unit: {
    readonly id: string;
    readonly source: string;
    readonly target: string;
    readonly sourceLanguage: string;
    readonly targetLanguage: string;
    readonly revision: number;
    readonly changes: boolean;
  };
};

/** Both sides of a remembered pair, to be corrected. */
export function UnitForm({ projectId, unit }: Props) {
  const { t } = useTranslation(["memory", "frame"]);
  const [corrected, correct, correcting] = useActionState(correctUnit, undefined);
  const [deleted, remove, removing] = useActionState(deleteUnit, undefined);
  const router = useRouter();
  const gone = isDone(deleted);
  useEffect(() => {
    if (gone) router.replace(`/projects/${projectId}/memory/memories` as Route);
  }, [gone, router, projectId]);
  const named = (
    <>
      <input type="hidden" name="projectId" value={projectId} />
      <input type="hidden" name="unitId" value={unit.id} />
      <input type="hidden" name="revision" value={unit.revision} />
    </>
  );
  return (
    <>
      <Form action={correct}>
        {named}
        <fieldset className={styles.fields} disabled={!unit.changes}>
          {(["source", "target"] as const).map((side) => (
            <TextField
              key={side}
              label={t(side)}
              hint={side === "target" ? t("codes.hint") : undefined}
              name={side}
              rows={5}
              required
              defaultValue={unit[side]}
              lang={unit[`${side}Language`]}
              dir={directionOf(unit[`${side}Language`])}
            />
          ))}
          <RefusedNotice outcome={corrected} />
          {isDone(corrected) ? <Notice kind="good">{t("frame:saved")}</Notice> : null}
          {unit.changes ? (
            <Button type="submit" kind="primary" disabled={correcting}>
              {t("frame:save")}
            </Button>
          ) : null}
        </fieldset>
      </Form>
      {unit.changes ? (
        <Form action={remove}>
          {named}
          <RefusedNotice outcome={deleted} />
          <Button type="submit" kind="danger" size="small" disabled={removing}>
            {t("delete")}
          </Button>
        </Form>
      ) : null}
    </>
  );
}
