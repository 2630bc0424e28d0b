import styles from "./progress.module.css";

/** How far something is, from 0 to 1. */
export function Progress({ value, label }: { readonly value: number; readonly label: string }) {
  const percent = Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <svg className={styles.bar} aria-hidden="true">
        <rect className={styles.done} width={`${percent}%`} height="100%" />
      </svg>
    </div>
  );
}

export type Share = {
  readonly id: (typeof SHARES)[number];
  readonly count: number;
};

const SHARES = ["approved", "submitted", "returned", "outdated", "draft"] as const;

/** The shares of passages by their status. What has not begun is what is left of the bar. */
export function sharesOf(counts: Readonly<Record<Share["id"], number>>): Share[] {
  return SHARES.map((id) => ({ id, count: counts[id] }));
}

type Shares = { readonly shares: readonly Share[]; readonly total: number; readonly label: string };

/** What a whole is made of, side by side. The label says the same in words. */
export function Composition({ shares, total, label }: Shares) {
  const placed = placedIn(shares, total);
  return (
    <svg className={styles.bar} role="img" aria-label={label}>
      {placed.map(({ id, from, width }) => (
        <rect key={id} className={styles[id]} x={`${from}%`} width={`${width}%`} height="100%" />
      ))}
    </svg>
  );
}

function placedIn(shares: readonly Share[], total: number) {
  let from = 0;
  return shares.map(({ id, count }) => {
    const width = total === 0 ? 0 : (count / total) * 100;
    const placed = { id, from, width };
    from += width;
    return placed;
  });
}
