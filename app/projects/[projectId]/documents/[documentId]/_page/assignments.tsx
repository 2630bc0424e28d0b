"use client";

import { X } from "lucide-react";
import { useActionState } from "react";
import { useTranslation } from "react-i18next";
import { Deadline } from "@/app/_frame/deadline";
import { Button } from "@/app/_ui/button";
import { Form } from "@/app/_ui/form";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import { withdrawAssignment } from "../actions";
import type { Work } from "./assign";
import styles from "./document.module.css";

export type AssignmentView = {
  readonly id: string;
  readonly name: string;
  readonly work: Work;
  readonly range: { readonly from: number; readonly to: number } | null;
  /** ISO 8601. */
  readonly dueAt: string | null;
  readonly late: boolean;
};

type Props = {
  readonly projectId: string;
  readonly assignments: readonly AssignmentView[];
  readonly assigns: boolean;
};

/** Who was given what of a version, and until when. */
export function Assignments({ projectId, assignments, assigns }: Props) {
  const { t } = useTranslation("work");
  const [outcome, take, taking] = useActionState(withdrawAssignment, undefined);
  return (
    <div className={styles.assignments}>
      <RefusedNotice outcome={outcome} />
      <ul>
        {assignments.map(({ id, name, work, range, dueAt, late }) => {
          const what = t("given", { work: t(work), name });
          return (
            <li key={id} className={styles.assignment}>
              <bdi>{what}</bdi>
              {range === null ? null : <span>{t("paragraphs", range)}</span>}
              {dueAt === null ? null : <Deadline dueAt={dueAt} late={late} />}
              {assigns ? (
                <Form action={take} className={styles.take}>
                  <input type="hidden" name="projectId" value={projectId} />
                  <input type="hidden" name="assignmentId" value={id} />
                  <Button
                    type="submit"
                    kind="quiet"
                    size="small"
                    disabled={taking}
                    aria-label={t("take-back", { what })}
                  >
                    <X size={14} aria-hidden />
                  </Button>
                </Form>
              ) : null}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
