"use client";

import { useTranslation } from "react-i18next";
import { numbersOf, type PluralForm } from "@/domain/languages/plurals";
import { countCharacters, countWords } from "@/domain/languages/words";
import { listFormat, numberFormat } from "@/domain/languages/written-in";
import type { Passage } from "../passage";
import { sourceSide } from "../source-side";
import { useDraft, useWork } from "../use-work";
import styles from "./panel.module.css";

/** What else is known of a passage: its kind, its key, its limits, its people. */
export function Facts({ passage }: { readonly passage: Passage }) {
  const { t, i18n } = useTranslation(["editor", "sources"]);
  const { language } = useWork().head.version;
  const text = useDraft(passage.id)?.text ?? passage.text;
  const figure = numberFormat(i18n.language);
  const percent = numberFormat(i18n.language, { style: "percent" });
  const { approval, confidence, writtenBy, correctedBy, confirmed } = passage;
  return (
    <dl className={styles.facts}>
      <Fact name={t("fact.written")} value={writtenBy} />
      <Fact name={t("fact.corrected")} value={correctedBy} />
      <Fact name={t("fact.approved")} value={approval?.by} />
      <Fact name={t("sources:carried")} value={approval?.carriedBy} />
      {approval?.ownWords ? <Fact name={t("fact.own-words")} value={t("fact.yes")} /> : null}
      <Fact
        name={t("fact.confidence")}
        value={confidence === null ? null : percent.format(confidence)}
      />
      {confirmed ? <Fact name={t("fact.confirmed")} value={t("fact.yes")} /> : null}
      <Fact name={t("fact.length")} value={figure.format(countCharacters(text).all)} />
      <Fact name={t("fact.words")} value={figure.format(countWords(text, language))} />
      <Paragraphs passage={passage} />
    </dl>
  );
}

function Paragraphs({ passage }: { readonly passage: Passage }) {
  const { t, i18n } = useTranslation("editor");
  const { head } = useWork();
  const figure = numberFormat(i18n.language);
  return sourceSide(passage).paragraphs.map(
    ({ id, kind, key, form, comment, context, maxLength }) => (
      <div key={id}>
        <Fact name={t("fact.kind")} value={t(`kind.${kind}`)} />
        <Fact name={t("fact.key")} value={key?.split("\u0004").at(-1)} code />
        <Fact name={t("fact.context")} value={context} code />
        {form === undefined ? null : <FormOf form={form} />}
        <Fact name={t("fact.comment")} value={comment} lang={head.document.sourceLanguage} />
        <Fact
          name={t("fact.longest")}
          value={maxLength === undefined ? null : figure.format(maxLength)}
        />
      </div>
    ),
  );
}

/** Which plural form, and the numbers it is for in the language of the translation. */
function FormOf({ form }: { readonly form: PluralForm }) {
  const { t, i18n } = useTranslation("editor");
  const { language } = useWork().head.version;
  const figure = numberFormat(i18n.language);
  const numbers = numbersOf(language, form).map((number) => figure.format(number));
  const list = listFormat(i18n.language, { style: "narrow", type: "unit" });
  const shown =
    numbers.length > 0 ? t("fact.form-for", { form, numbers: list.format(numbers) }) : form;
  return <Fact name={t("fact.form")} value={shown} />;
}

type FactProps = {
  readonly name: string;
  readonly value: string | null | undefined;
  readonly code?: boolean;
  readonly lang?: string;
};

function Fact({ name, value, code = false, lang }: FactProps) {
  if (value === null || value === undefined) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd className={code ? styles.code : undefined}>
        <bdi dir={code ? "ltr" : undefined} lang={lang}>
          {value}
        </bdi>
      </dd>
    </>
  );
}
