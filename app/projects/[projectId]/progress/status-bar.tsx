import { words } from "@/app/_entry/words";
import { Composition, sharesOf } from "@/app/_ui/progress";
import { numberFormat } from "@/domain/languages/written-in";
import { BY_PROGRESS, type Status } from "@/domain/review/status";
import styles from "./progress.module.css";

/** How much of a version stands where: a bar, and what it shows in words beneath. */
export async function StatusBar({ counts }: { readonly counts: Readonly<Record<Status, number>> }) {
  const { t, language } = await words("frame");
  const number = numberFormat(language);
  const total = BY_PROGRESS.reduce((sum, status) => sum + counts[status], 0);
  const said = BY_PROGRESS.filter((status) => counts[status] > 0).map(
    (status) => [status, `${number.format(counts[status])} ${t(`status.${status}`)}`] as const,
  );
  return (
    <span className={styles.stand}>
      <Composition
        shares={sharesOf(counts)}
        total={total}
        label={said.map(([, words]) => words).join(", ")}
      />
      <span className={styles.said} aria-hidden>
        {said.map(([status, words]) => (
          <span key={status}>{words}</span>
        ))}
      </span>
    </span>
  );
}
