"use client";

import { type ComponentProps, useState } from "react";
import { useTranslation } from "react-i18next";
import { buttonClass } from "./button";
import { Labelled } from "./field";
import styles from "./file-field.module.css";

type Props = Omit<ComponentProps<"input">, "type"> & {
  readonly label: string;
  readonly hint?: string;
};

/**
 * A file to choose or to drop. A browser's own field speaks the browser's language; this one speaks
 * the reader's, and the browser's lies over it unseen, for the pointer, the keyboard and whoever
 * listens.
 */
export function FileField({ label, hint, onChange, ...input }: Props) {
  const { t } = useTranslation("frame");
  const [names, setNames] = useState("");
  return (
    <Labelled label={label} hint={hint}>
      {(ids) => (
        <span className={styles.file}>
          <span className={buttonClass({ size: "small" })} aria-hidden>
            {t("file.choose")}
          </span>
          <bdi aria-hidden>{names || t("file.none")}</bdi>
          <input
            {...ids}
            {...input}
            type="file"
            onChange={(event) => {
              const files = [...(event.currentTarget.files ?? [])];
              setNames(files.map(({ name }) => name).join(", "));
              onChange?.(event);
            }}
          />
        </span>
      )}
    </Labelled>
  );
}
