"use client";

import { useTranslation } from "react-i18next";
import { Choice, Field, TextField } from "@/app/_ui/field";
import { CONCEPT_KINDS, type ConceptContent } from "@/domain/terms/concept";

export type About = Omit<ConceptContent, "terms">;

type Props = { readonly about: About; readonly onChange: (about: About) => void };

/** What a concept is, whatever it is called. */
export function AboutFields({ about, onChange }: Props) {
  const { t } = useTranslation("terms");
  return (
    <>
      <Choice
        label={t("kind")}
        value={about.kind}
        onChange={({ target }) =>
          onChange({ ...about, kind: CONCEPT_KINDS.find((one) => one === target.value) ?? "term" })
        }
      >
        {CONCEPT_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kind.${kind}`)}
          </option>
        ))}
      </Choice>
      <TextField
        label={t("definition")}
        value={about.definition}
        maxLength={5000}
        rows={2}
        dir="auto"
        onChange={({ target }) => onChange({ ...about, definition: target.value })}
      />
      <details>
        <summary>{t("more")}</summary>
        <TextField
          label={t("note")}
          value={about.note}
          maxLength={5000}
          rows={2}
          dir="auto"
          onChange={({ target }) => onChange({ ...about, note: target.value })}
        />
        {(["subject", "source"] as const).map((name) => (
          <Field
            key={name}
            label={t(name)}
            value={about[name]}
            maxLength={500}
            dir="auto"
            onChange={({ target }) => onChange({ ...about, [name]: target.value })}
          />
        ))}
        <Field
          label={t("picture")}
          hint={t("picture.hint")}
          value={about.picture}
          type="url"
          maxLength={2000}
          dir="ltr"
          onChange={({ target }) => onChange({ ...about, picture: target.value })}
        />
      </details>
    </>
  );
}
