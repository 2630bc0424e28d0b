"use client";

import { useTranslation } from "react-i18next";
import { Check, Choice, Field, TextField } from "@/app/_ui/field";
import { directionOf } from "@/domain/languages/direction";
import { SEVERITIES } from "@/domain/review/mqm";
import dialogs from "../dialogs.module.css";
import { FaultOptions } from "../fault-options";
import { useWork } from "../use-work";
import type { FoundPassages } from "../version-api";
import type { DeedName } from "./bulk-deed";

type Props = { readonly deed: DeedName; readonly people: FoundPassages["people"] };

/** What else must be said for a deed. */
export function BulkFields({ deed, people }: Props) {
  if (deed === "replace") return <Replacing />;
  if (deed === "return") return <Returning />;
  return deed === "assign" ? <Assigning people={people} /> : null;
}

function Replacing() {
  const { t } = useTranslation("bulk");
  const { language } = useWork().head.version;
  const text = { lang: language, dir: directionOf(language), autoComplete: "off" };
  return (
    <>
      <div className={dialogs.pair}>
        <Field label={t("find")} name="find" maxLength={500} {...text} />
        <Field label={t("by")} name="by" {...text} />
      </div>
      <Check label={t("whole")} name="whole" />
      <Check label={t("exact")} name="exact" />
    </>
  );
}

function Returning() {
  const { t } = useTranslation(["editor", "faults"]);
  return (
    <>
      <div className={dialogs.pair}>
        <Choice label={t("return.category")} name="kind" defaultValue="accuracy.mistranslation">
          <FaultOptions />
        </Choice>
        <Choice label={t("return.severity")} name="severity" defaultValue="minor">
          {SEVERITIES.map((severity) => (
            <option key={severity} value={severity}>
              {t(`faults:severity.${severity}`)}
            </option>
          ))}
        </Choice>
      </div>
      <TextField label={t("return.comment")} name="comment" rows={2} maxLength={5000} dir="auto" />
    </>
  );
}

function Assigning({ people }: Pick<Props, "people">) {
  const { t } = useTranslation("bulk");
  return (
    <div className={dialogs.pair}>
      <Choice label={t("who")} name="userId">
        {people.map(({ userId, name }) => (
          <option key={userId} value={userId}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice label={t("work")} name="work">
        <option value="translation">{t("work.translation")}</option>
        <option value="review">{t("work.review")}</option>
      </Choice>
      <Field label={t("due")} name="due" type="date" />
    </div>
  );
}
