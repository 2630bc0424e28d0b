"use client";

import { type ComponentProps, type FormEvent, startTransition } from "react";
import styles from "./form.module.css";

type Props = Omit<ComponentProps<"form">, "action"> & {
  readonly action: (form: FormData) => void;
};

/**
 * A form that sends to a server action and keeps what was typed when it is refused: React empties a
 * form after its action, whatever came of it. Without a script it is sent all the same.
 */
export function Form({ action, ...rest }: Props) {
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget, submitter(event));
    startTransition(() => action(form));
  };
  return <form className={styles.form} {...rest} action={action} onSubmit={send} />;
}

function submitter(event: FormEvent<HTMLFormElement>): HTMLElement | null {
  return (event.nativeEvent as SubmitEvent).submitter;
}
