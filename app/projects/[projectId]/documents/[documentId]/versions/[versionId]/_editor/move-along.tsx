"use client";

import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import type { Suggestion } from "@/domain/alignment/suggest";
import { moveAlong } from "./commands/pairing";
import { Keys } from "./keys";
import styles from "./move-along.module.css";
import { useWork } from "./use-work";

/** After a correction of the pairing: the rows around that should move with it, by one key. */
export function MoveAlong({ suggested }: { readonly suggested: Suggestion }) {
  const { t } = useTranslation("aligning");
  const work = useWork();
  return (
    <section className={styles.offer} aria-label={t("along.label")}>
      <p role="status">{t("along.offer", { count: suggested.count })}</p>
      <Button size="small" kind="primary" onClick={() => moveAlong(work)}>
        {t("along.accept")}
        <Keys of="Alt+Shift+J" />
      </Button>
      <Button size="small" kind="quiet" onClick={() => work.along.set(null)}>
        {t("along.leave")}
      </Button>
    </section>
  );
}
