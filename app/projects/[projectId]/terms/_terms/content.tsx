"use client";

import { useTranslation } from "react-i18next";
import { directionOf } from "@/domain/languages/direction";
import type { ConceptContent } from "@/domain/terms/concept";
import styles from "../terms.module.css";
import type { Language } from "./language";

type Props = { readonly content: ConceptContent; readonly languages: readonly Language[] };

/** What a concept says: its terms by language, then all else that is known of it. */
export function Content({ content, languages }: Props) {
  const { t } = useTranslation("terms");
  const { definition, note, subject, picture, source } = content;
  const tags = [...new Set(content.terms.map(({ language }) => language))];
  return (
    <>
      <dl className={styles.terms}>
        {tags.map((tag) => (
          <div key={tag} style={{ display: "contents" }}>
            <dt>{languages.find((one) => one.tag === tag)?.name ?? tag}</dt>
            <dd>
              {content.terms
                .filter(({ language }) => language === tag)
                .map((term) => (
                  <TermLine key={`${term.text} ${term.status}`} term={term} />
                ))}
            </dd>
          </div>
        ))}
      </dl>
      {[definition, note].filter(Boolean).map((text) => (
        <p key={text}>
          <bdi>{text}</bdi>
        </p>
      ))}
      <p className={styles.head}>
        {subject === "" ? null : <bdi>{subject}</bdi>}
        {source === "" ? null : <bdi>{source}</bdi>}
        {picture === "" ? null : (
          <a href={picture} target="_blank" rel="noreferrer noopener">
            {t("picture")}
          </a>
        )}
      </p>
    </>
  );
}

function TermLine({ term }: { readonly term: ConceptContent["terms"][number] }) {
  const { t } = useTranslation("terms");
  const { text, status, language, partOfSpeech, gender, reason, source } = term;
  const say = t as unknown as (key: string) => string;
  const facts = [
    ...(status === "preferred" ? [] : [t(`status.${status}`)]),
    ...(partOfSpeech === "" ? [] : [say(`part.${partOfSpeech}`)]),
    ...(gender === "" ? [] : [say(`gender.${gender}`)]),
    ...[reason, source].filter(Boolean),
  ];
  return (
    <div className={styles.term}>
      <span
        className={`${styles.word} text`}
        data-status={status}
        lang={language}
        dir={directionOf(language)}
      >
        {text}
      </span>
      {facts.map((fact) => (
        <bdi key={fact} className={styles.soft}>
          {fact}
        </bdi>
      ))}
    </div>
  );
}
