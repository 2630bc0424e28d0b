"use client";

import { useTranslation } from "react-i18next";
import { CATEGORIES, type Category, type Fault, kindsOf } from "@/domain/review/mqm";

/** The kinds of fault to choose from: each dimension with its subtypes. */
export function FaultOptions() {
  const { t } = useTranslation(["editor", "faults"]);
  return CATEGORIES.map((category) => (
    <optgroup key={category} label={t(`faults:category.${category}`)}>
      {kindsOf(category).map((kind) => (
        <option key={kind} value={kind}>
          {t(`faults:${kind}`)}
        </option>
      ))}
      <option value={category}>
        {t("return.general", { category: t(`faults:category.${category}`) })}
      </option>
    </optgroup>
  ));
}

/** What the value of an option names. */
export function faultNamed(value: string): Fault {
  const [category = "accuracy", subtype = null] = value.split(".");
  return { category: category as Category, subtype };
}
