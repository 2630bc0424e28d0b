"use client";

import type { Route } from "next";
import { useActionState, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button, ButtonLink, buttonClass } from "@/app/_ui/button";
import { closing } from "@/app/_ui/closing";
import { Dialog } from "@/app/_ui/dialog";
import { Field } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import { languageName } from "@/domain/languages/language-name";
import { LanguageChoice } from "../../../_drop/language-choice";
import { changeDocument } from "../actions";
import styles from "./document.module.css";

const FIELDS = ["author", "publication", "address", "date"] as const;

type Attributed = { readonly [Field in (typeof FIELDS)[number]]: string | null } & {
  readonly title: string;
  readonly sourceLanguage: string;
};

type Props = {
  readonly projectId: string;
  readonly documentId: string;
  readonly document: Attributed;
  readonly imports: boolean;
  /** Where a newer text of it is brought in. */
  readonly source: Route;
  /** Where the file as it came in is to be had. */
  readonly original: string;
};

/** Whose text it is and where it first stood, to be read and to be corrected. */
export function Attribution({ document, imports, source, original, ...named }: Props) {
  const { t, i18n } = useTranslation(["documents", "sources"]);
  const [open, setOpen] = useState(false);
  const known = FIELDS.flatMap((field) => {
    const value = document[field];
    return value === null ? [] : [{ field, value }];
  });
  return (
    <section className={styles.section}>
      <div className={styles.bar}>
        <h2>{t("attribution")}</h2>
        <div className={styles.deeds}>
          <a className={buttonClass({ size: "small" })} href={original} download>
            {t("original")}
          </a>
          {imports ? (
            <ButtonLink size="small" href={source}>
              {t("sources:link")}
            </ButtonLink>
          ) : null}
          {imports ? (
            <Button size="small" onClick={() => setOpen(true)}>
              {t("attribution.edit")}
            </Button>
          ) : null}
        </div>
      </div>
      <dl className={`${styles.card} ${styles.facts}`}>
        {known.map(({ field, value }) => (
          <Fact key={field} label={t(field)} value={value} />
        ))}
        <Fact label={t("language")} value={languageName(document.sourceLanguage, i18n.language)} />
      </dl>
      <Dialog open={open} title={t("attribution")} onClose={() => setOpen(false)}>
        <Change {...named} document={document} onClose={() => setOpen(false)} />
      </Dialog>
    </section>
  );
}

function Fact({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <bdi>{value}</bdi>
      </dd>
    </>
  );
}

type ChangeProps = Pick<Props, "projectId" | "documentId" | "document"> & {
  readonly onClose: () => void;
};

function Change({ projectId, documentId, document, onClose }: ChangeProps) {
  const { t } = useTranslation(["documents", "frame"]);
  const [outcome, send, sending] = useActionState(closing(changeDocument, onClose), undefined);
  return (
    <Form action={send}>
      <p className={styles.soft}>{t("attribution.hint")}</p>
      <input type="hidden" name="projectId" value={projectId} />
      <input type="hidden" name="documentId" value={documentId} />
      <Field
        label={t("title")}
        name="title"
        defaultValue={document.title}
        dir="auto"
        maxLength={2_000}
        required
      />
      {FIELDS.map((field) => (
        <Field
          key={field}
          label={t(field)}
          hint={field === "address" || field === "date" ? t(`${field}.hint`) : undefined}
          name={field}
          defaultValue={document[field] ?? ""}
          dir="auto"
          maxLength={2_000}
        />
      ))}
      <LanguageChoice
        label={t("language")}
        name="sourceLanguage"
        language={document.sourceLanguage}
        required
      />
      <RefusedNotice outcome={outcome} />
      <Button type="submit" kind="primary" disabled={sending}>
        {t("frame:save")}
      </Button>
    </Form>
  );
}
