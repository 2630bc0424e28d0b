import type { ReactNode } from "react";
import { directionOf } from "@/domain/languages/direction";
import styles from "./memory.module.css";

type Props = { readonly language: string; readonly children: ReactNode };

/** One side of a remembered pair, in its own language and direction. */
export function Side({ language, children }: Props) {
  return (
    <p className={styles.side} lang={language} dir={directionOf(language)}>
      {children}
    </p>
  );
}
