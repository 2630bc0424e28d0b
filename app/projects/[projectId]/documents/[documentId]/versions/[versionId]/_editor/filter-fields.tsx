"use client";

import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { checks } from "@/domain/checks";
import { STATUSES } from "@/domain/review/status";
import styles from "./dialogs.module.css";
import type { Filter } from "./filter";
import { DOUBTFUL } from "./outline";
import type { FoundPassages } from "./version-api";

const ORIGINS = ["typed", "imported", "paired", "restored", "memory", "machine", "review"] as const;

const CHECKS = checks.map(({ id }) => id);

/** As the margin has it, 0 to 1. */
const BELOW = String(DOUBTFUL / 100);

type Props = {
  readonly filter: Filter;
  readonly people: FoundPassages["people"];
  readonly onNarrow: (part: Partial<Filter>) => void;
};

/** Beside the words: status, person, origin, comments, pairing, time. */
export function FilterFields({ filter, people, onNarrow }: Props) {
  const { t } = useTranslation(["editor", "frame", "checks"]);
  const named = (part: keyof Filter) => ({
    value: filter[part],
    onChange: (value: string) => onNarrow({ [part]: value }),
  });
  return (
    <fieldset className={styles.filters}>
      <legend className="unseen">{t("find.filters")}</legend>
      <Select label={t("find.status")} {...named("status")}>
        <option value="">{t("find.any")}</option>
        {STATUSES.map((one) => (
          <option key={one} value={one}>
            {t(`frame:status.${one}`)}
          </option>
        ))}
      </Select>
      <Select label={t("find.person")} {...named("person")}>
        <option value="">{t("find.anybody")}</option>
        {people.map(({ userId, name }) => (
          <option key={userId} value={userId}>
            {name}
          </option>
        ))}
      </Select>
      <Select label={t("find.origin")} {...named("origin")}>
        <option value="">{t("find.any-origin")}</option>
        {ORIGINS.map((one) => (
          <option key={one} value={one}>
            {t(`origin.${one}`)}
          </option>
        ))}
      </Select>
      <Select label={t("find.remarks")} {...named("remarks")}>
        <option value="">{t("find.remarks.all")}</option>
        <option value="open">{t("find.remarks.open")}</option>
        <option value="mine">{t("find.remarks.mine")}</option>
      </Select>
      <Select label={t("find.findings")} {...named("finding")}>
        <option value="">{t("find.findings.all")}</option>
        <option value="any">{t("find.findings.any")}</option>
        <option value="error">{t("find.findings.error")}</option>
        <optgroup label={t("find.findings")}>
          {CHECKS.map((check) => (
            <option key={check} value={check}>
              {t(`checks:${check}.description`)}
            </option>
          ))}
        </optgroup>
      </Select>
      <label>
        <span>{t("find.since")}</span>
        <input
          type="date"
          className={styles.status}
          value={filter.since}
          onChange={({ target }) => onNarrow({ since: target.value })}
        />
      </label>
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={filter.below !== ""}
          onChange={({ target }) => onNarrow({ below: target.checked ? BELOW : "" })}
        />
        <span>{t("find.doubtful")}</span>
      </label>
    </fieldset>
  );
}

type SelectProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
};

function Select({ label, value, onChange, children }: SelectProps) {
  return (
    <label>
      <span>{label}</span>
      <select
        className={styles.status}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      >
        {children}
      </select>
    </label>
  );
}
