"use client";

import { use } from "react";
import { useTranslation } from "react-i18next";
import { Deadline } from "@/app/_frame/deadline";
import styles from "./people.module.css";

/** What waits for each person: comes after the page, for it counts passages. */
export type Workloads = Promise<readonly Load[]>;

export type Load = {
  readonly userId: string;
  readonly toTranslate: number;
  readonly toReview: number;
  readonly returned: number;
  /** ISO 8601. */
  readonly dueAt: string | null;
  readonly late: boolean;
};

type Props = { readonly userId: string; readonly loads: Workloads };

export function Workload({ userId, loads }: Props) {
  const { t } = useTranslation(["work", "desk"]);
  const load = use(loads).find((one) => one.userId === userId);
  if (load === undefined) return <span className={styles.load}>{t("load.none")}</span>;
  return (
    <span className={styles.load}>
      {KINDS.map(({ kind, label }) =>
        load[kind] === 0 ? null : (
          <span key={kind}>
            {t("desk:labelled", {
              label: t(label),
              what: t("desk:waiting", { count: load[kind] }),
            })}
          </span>
        ),
      )}
      {load.dueAt === null ? null : <Deadline dueAt={load.dueAt} late={load.late} />}
    </span>
  );
}

const KINDS = [
  { kind: "returned", label: "load.returned" },
  { kind: "toReview", label: "desk:to-review" },
  { kind: "toTranslate", label: "desk:to-translate" },
] as const;
