"use client";

import { useTranslation } from "react-i18next";
import { Menu } from "@/app/_ui/menu";
import { Composition, sharesOf } from "@/app/_ui/progress";
import { numberFormat } from "@/domain/languages/written-in";
import { STATUSES, type Status } from "@/domain/review/status";
import styles from "./bar.module.css";
import { toNext } from "./commands/moving";
import { useCounts, useWork } from "./use-work";

/** How far the version has come; choosing a status leads to the next passage that has it. */
export function Standing() {
  const { t, i18n } = useTranslation(["editor", "frame"]);
  const work = useWork();
  const counts = useCounts();
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const figure = numberFormat(i18n.language);
  const saying = (status: Status) =>
    t("standing.one", {
      status: t(`frame:status.${status}`),
      count: figure.format(counts[status]),
    });
  const present = STATUSES.filter((status) => counts[status] > 0);
  return (
    <div className={styles.standing}>
      <Menu
        kind="quiet"
        label={t("standing.jump", { standing: present.map(saying).join(", ") })}
        items={present.map((status) => ({
          id: status,
          label: saying(status),
          onSelect: () => toNext(work, (entry) => entry.status === status),
        }))}
      >
        <Composition label={t("standing")} total={total} shares={sharesOf(counts)} />
        <span className={styles.words}>
          {t("standing.approved", {
            count: figure.format(counts.approved),
            total: figure.format(total),
          })}
        </span>
        <bdi className={styles.figures}>
          {`${figure.format(counts.approved)}/${figure.format(total)}`}
        </bdi>
      </Menu>
    </div>
  );
}
