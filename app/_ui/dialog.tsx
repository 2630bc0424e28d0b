"use client";

import { X } from "lucide-react";
import {
  type MouseEvent,
  type ReactNode,
  type SyntheticEvent,
  useEffect,
  useId,
  useRef,
} from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./button";
import styles from "./dialog.module.css";

type Props = {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/**
 * The browser's own dialog: it holds the focus, answers Escape and gives the focus back. The way
 * out comes last, so that the focus begins in the first field.
 */
export function Dialog({ open, title, onClose, children }: Props) {
  const { t } = useTranslation("frame");
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);

  // The browser tells only later that Escape has closed it: what the next key is for is known at once.
  const leave = ({ target, currentTarget }: SyntheticEvent<HTMLDialogElement>) => {
    if (target !== currentTarget) return;
    currentTarget.close();
    onClose();
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click is on the veil; Escape does the same and the browser sees to it.
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={id}
      onClose={onClose}
      onCancel={leave}
      onClick={(event) => isOnVeil(event) && onClose()}
    >
      <h2 id={id} className={styles.head}>
        {title}
      </h2>
      <div className={styles.body}>{open ? children : null}</div>
      <Button
        kind="quiet"
        size="small"
        className={styles.close}
        aria-label={t("close")}
        onClick={onClose}
      >
        <X size={18} aria-hidden />
      </Button>
    </dialog>
  );
}

/** The dialog's children fill it: a click on itself is a click beside it. */
function isOnVeil({ target, currentTarget }: MouseEvent): boolean {
  return target === currentTarget;
}
