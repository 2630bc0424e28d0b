import { type ComponentProps, type ReactNode, useId } from "react";
import styles from "./field.module.css";

type Named = { readonly label: string; readonly hint?: string | undefined };

/** One line of text with its label. `hint` is read out with it. */
export function Field({ label, hint, ...input }: Named & ComponentProps<"input">) {
  return (
    <Labelled label={label} hint={hint}>
      {(ids) => <input {...ids} className={styles.control} {...input} />}
    </Labelled>
  );
}

/** Several lines of text. */
export function TextField({ label, hint, ...input }: Named & ComponentProps<"textarea">) {
  return (
    <Labelled label={label} hint={hint}>
      {(ids) => <textarea {...ids} className={styles.control} {...input} />}
    </Labelled>
  );
}

/** One of several: the options are given as children. */
export function Choice({ label, hint, ...select }: Named & ComponentProps<"select">) {
  return (
    <Labelled label={label} hint={hint}>
      {(ids) => <select {...ids} className={styles.control} {...select} />}
    </Labelled>
  );
}

/** A box to tick. */
export function Check({ label, ...input }: Named & ComponentProps<"input">) {
  return (
    <label className={styles.check}>
      <input type="checkbox" {...input} />
      <span>{label}</span>
    </label>
  );
}

/** Boxes or circles that belong together. */
export function Choices({ label, children }: Named & { readonly children: ReactNode }) {
  return (
    <fieldset className={styles.choices}>
      <legend>{label}</legend>
      {children}
    </fieldset>
  );
}

type Ids = { readonly id: string; readonly "aria-describedby"?: string };

/** What every field has around it. */
export function Labelled({
  label,
  hint,
  children,
}: Named & { readonly children: (ids: Ids) => ReactNode }) {
  const id = useId();
  const described = hint === undefined ? {} : { "aria-describedby": `${id}-hint` };
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children({ id, ...described })}
      {hint === undefined ? null : (
        <span className={styles.hint} id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </div>
  );
}
