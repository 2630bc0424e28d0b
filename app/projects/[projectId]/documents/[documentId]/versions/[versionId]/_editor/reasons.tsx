"use client";

import { useTranslation } from "react-i18next";
import styles from "./dialogs.module.css";
import { faultWords } from "./fault-words";
import { Keys } from "./keys";
import type { Reason } from "./version-api";

type Props = {
  readonly reasons: readonly Reason[];
  readonly onTake: (reason: Reason) => void;
};

/** What was said more than once, to be said again with one key. */
export function Reasons({ reasons, onTake }: Props) {
  const { t } = useTranslation(["editor", "faults"]);
  if (reasons.length === 0) return null;
  return (
    <fieldset className={styles.reasons}>
      <legend>{t("return.reasons")}</legend>
      {reasons.map((reason, at) => (
        <button key={reason.comment} type="button" onClick={() => onTake(reason)}>
          <span dir="auto">{reason.comment}</span>
          <small>{faultWords(t, reason)}</small>
          <Keys of={`Alt+Shift+${at + 1}`} />
        </button>
      ))}
    </fieldset>
  );
}
