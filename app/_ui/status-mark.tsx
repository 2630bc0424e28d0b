import type { Status } from "@/domain/review/status";
import styles from "./status-mark.module.css";

type Props = {
  readonly status: Status;
  readonly label: string;
  /** The label is for screen readers only, where the place is narrow. */
  readonly compact?: boolean;
};

/** A status by its shape, its word and its colour: never by colour alone. */
export function StatusMark({ status, label, compact = false }: Props) {
  return (
    <span className={`${styles.mark} ${styles[status]}`} title={compact ? label : undefined}>
      <StatusShape status={status} />
      <span className={compact ? "unseen" : undefined}>{label}</span>
    </span>
  );
}

/** The shape alone, in the colour of the text around it. */
export function StatusShape({ status }: { readonly status: Status }) {
  return (
    <svg
      width="14"
      height="14"
      viewBox="0 0 14 14"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {SHAPES[status]}
    </svg>
  );
}

const SHAPES: Record<Status, React.ReactNode> = {
  untranslated: <circle cx="7" cy="7" r="5" strokeDasharray="2 2" />,
  draft: (
    <>
      <circle cx="7" cy="7" r="5" />
      <path d="M7 2a5 5 0 0 1 0 10z" fill="currentColor" stroke="none" />
    </>
  ),
  submitted: <path d="M7 11.5V3M3.5 6 7 2.5 10.5 6" />,
  returned: <path d="M2.5 6h6a3 3 0 0 1 0 6H6M5 3 2.5 6 5 9" />,
  approved: (
    <>
      <circle cx="7" cy="7" r="6" fill="currentColor" stroke="none" />
      <path d="m4.3 7.2 1.9 1.9 3.6-4" stroke="var(--sheet)" />
    </>
  ),
  outdated: (
    <>
      <path d="M7 1.2 12.8 7 7 12.8 1.2 7z" />
      <path d="M7 4.5v3M7 9.4v.1" />
    </>
  ),
};
