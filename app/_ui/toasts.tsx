"use client";

import { X } from "lucide-react";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { Button } from "./button";
import { closeToast, type Toast, toasts } from "./toast";
import styles from "./toasts.module.css";

const NONE: readonly Toast[] = [];

/** Where `toast()` is seen and read out. Once, in the layout. */
export function Toasts({
  label,
  closeLabel,
}: {
  readonly label: string;
  readonly closeLabel: string;
}) {
  const shown = useSyncExternalStore(toasts.subscribe, toasts.read, () => NONE);
  const section = useRef<HTMLElement>(null);
  const last = shown.at(-1)?.id;

  // What is said anew goes above a dialog that was opened since: the top layer is a pile.
  useEffect(() => {
    if (last === undefined) return;
    section.current?.hidePopover?.();
    section.current?.showPopover?.();
  }, [last]);

  return (
    <section
      ref={section}
      popover="manual"
      className={styles.toasts}
      aria-label={label}
      aria-live="polite"
    >
      {shown.map(({ id, text, kind }) => (
        <div
          key={id}
          className={kind === "bad" ? `${styles.toast} ${styles.bad}` : styles.toast}
          role={kind === "bad" ? "alert" : "status"}
        >
          <span>{text}</span>
          <Button kind="quiet" size="small" aria-label={closeLabel} onClick={() => closeToast(id)}>
            <X size={16} aria-hidden />
          </Button>
        </div>
      ))}
    </section>
  );
}
