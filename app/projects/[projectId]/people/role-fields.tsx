"use client";

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Check, Choice, Choices } from "@/app/_ui/field";
import type { Language, Role } from "./member";
import styles from "./people.module.css";

type Props = {
  readonly languages: readonly Language[];
  readonly role?: Role;
  readonly chosen?: readonly string[];
  /** Only owners make owners. */
  readonly owner: boolean;
};

const ROLES = ["manager", "reviewer", "translator", "reader"] as const;

/** What somebody is in a project, and in which languages. */
export function RoleFields({ languages, role = "translator", chosen = [], owner }: Props) {
  const { t } = useTranslation(["projects", "frame"]);
  const [picked, pick] = useState<Role>(role);
  return (
    <>
      <Choice
        label={t("people.role")}
        hint={t(`role.${picked}.may`)}
        name="role"
        value={picked}
        onChange={(event) => pick(event.currentTarget.value as Role)}
      >
        {(owner ? (["owner", ...ROLES] as const) : ROLES).map((one) => (
          <option key={one} value={one}>
            {t(`frame:role.${one}`)}
          </option>
        ))}
      </Choice>
      <Choices label={t("people.languages")}>
        <p className={styles.soft}>{t("people.languages.hint")}</p>
        <div className={styles.languages}>
          {languages.map(({ tag, name }) => (
            <Check
              key={tag}
              label={name}
              name="languages[]"
              value={tag}
              defaultChecked={chosen.includes(tag)}
            />
          ))}
        </div>
      </Choices>
    </>
  );
}
