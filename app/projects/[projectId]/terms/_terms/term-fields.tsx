"use client";

import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { Choice, Field } from "@/app/_ui/field";
import { directionOf } from "@/domain/languages/direction";
import { GENDERS, PARTS_OF_SPEECH, type TermContent } from "@/domain/terms/concept";
import { TERM_STATUSES } from "@/domain/terms/termbase";
import styles from "../terms.module.css";
import type { Language } from "./language";

type Props = {
  readonly term: TermContent;
  readonly languages: readonly Language[];
  readonly onChange: (term: TermContent) => void;
  readonly onRemove: (() => void) | undefined;
};

/** One way to say a concept: the word and whether it is wanted; the rest behind a fold. */
export function TermFields({ term, languages, onChange, onRemove }: Props) {
  const { t } = useTranslation("terms");
  return (
    <div className={styles.row}>
      <div className={styles.three}>
        <Choice
          label={t("language")}
          value={term.language}
          onChange={({ target }) => onChange({ ...term, language: target.value })}
        >
          {languages.map(({ tag, name }) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
        </Choice>
        <Field
          label={t("term")}
          value={term.text}
          maxLength={200}
          lang={term.language}
          dir={directionOf(term.language)}
          onChange={({ target }) => onChange({ ...term, text: target.value })}
        />
        <Choice
          label={t("status")}
          value={term.status}
          onChange={({ target }) =>
            onChange({
              ...term,
              status: TERM_STATUSES.find((one) => one === target.value) ?? "preferred",
            })
          }
        >
          {TERM_STATUSES.map((status) => (
            <option key={status} value={status}>
              {t(`status.${status}`)}
            </option>
          ))}
        </Choice>
      </div>
      <details>
        <summary>{t("more")}</summary>
        <div className={styles.three}>
          <Choice
            label={t("part-of-speech")}
            value={term.partOfSpeech}
            onChange={({ target }) =>
              onChange({
                ...term,
                partOfSpeech: PARTS_OF_SPEECH.find((one) => one === target.value) ?? "",
              })
            }
          >
            <option value="">{t("unsaid")}</option>
            {PARTS_OF_SPEECH.map((part) => (
              <option key={part} value={part}>
                {t(`part.${part}`)}
              </option>
            ))}
          </Choice>
          <Choice
            label={t("gender")}
            value={term.gender}
            onChange={({ target }) =>
              onChange({ ...term, gender: GENDERS.find((one) => one === target.value) ?? "" })
            }
          >
            <option value="">{t("unsaid")}</option>
            {GENDERS.map((gender) => (
              <option key={gender} value={gender}>
                {t(`gender.${gender}`)}
              </option>
            ))}
          </Choice>
        </div>
        {(["reason", "source"] as const).map((name) => (
          <Field
            key={name}
            label={t(name)}
            value={term[name]}
            maxLength={500}
            dir="auto"
            onChange={({ target }) => onChange({ ...term, [name]: target.value })}
          />
        ))}
        {onRemove === undefined ? null : (
          <Button kind="quiet" size="small" onClick={onRemove}>
            {t("remove-term")}
          </Button>
        )}
      </details>
    </div>
  );
}
