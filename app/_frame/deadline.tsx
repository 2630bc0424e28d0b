"use client";

import { CalendarClock } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useMoment } from "@/app/_ui/use-moment";
import styles from "./deadline.module.css";

type Props = {
  /** ISO 8601. */
  readonly dueAt: string;
  readonly late: boolean;
};

/** Until when something is to be done; said in words when that is past, not by colour alone. */
export function Deadline({ dueAt, late }: Props) {
  const { t } = useTranslation("work");
  const moment = useMoment()(dueAt);
  return (
    <span className={late ? styles.late : styles.due}>
      <CalendarClock size={14} aria-hidden />
      <time dateTime={dueAt}>{t(late ? "late" : "until", { moment })}</time>
    </span>
  );
}
