import { words } from "@/app/_entry/words";
import type { Status } from "@/domain/review/status";
import styles from "./progress.module.css";

/** The finished first, and what has not begun last. */
const ORDER: readonly Status[] = [
  "approved",
  "submitted",
  "returned",
  "outdated",
  "draft",
  "untranslated",
];

/** How much of a version stands where: a bar, and what it shows in words beside it. */
export async function StatusBar({ counts }: { readonly counts: Readonly<Record<Status, number>> }) {
  const { t, language } = await words("frame");
  const number = new Intl.NumberFormat(language);
  const some = ORDER.filter((status) => counts[status] > 0);
  return (
    <span className={styles.stand}>
      <span className={styles.bar} aria-hidden>
        {some.map((status) => (
          <span key={status} className={styles[status]} style={{ flexGrow: counts[status] }} />
        ))}
      </span>
      <span className={styles.said}>
        {some.map((status) => (
          <span key={status}>
            {number.format(counts[status])} {t(`status.${status}`)}
          </span>
        ))}
      </span>
    </span>
  );
}
