import type { ReactNode } from "react";
import styles from "./empty-state.module.css";

type Props = {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
};

/** What stands where nothing stands yet, and what to do about it. */
export function EmptyState({ title, text, children }: Props) {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </div>
  );
}
