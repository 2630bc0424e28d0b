import type { ReactNode } from "react";
import styles from "./notice.module.css";

type Props = { readonly kind?: "plain" | "good" | "bad"; readonly children: ReactNode };

/** A sentence that stands in the page. Bad news is read out at once. */
export function Notice({ kind = "plain", children }: Props) {
  return (
    <div
      className={`${styles.notice} ${styles[kind] ?? ""}`}
      role={kind === "bad" ? "alert" : "status"}
    >
      {children}
    </div>
  );
}
