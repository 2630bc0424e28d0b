"use client";

import { ArrowDownUp } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import formStyles from "@/app/_ui/form.module.css";
import { Notice } from "@/app/_ui/notice";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import styles from "./drop.module.css";
import type { Dropped } from "./dropped";
import { LanguageChoice } from "./language-choice";
import type { Refused } from "./send-files";

type Props = {
  readonly dropped: readonly [Dropped] | readonly [Dropped, Dropped];
  readonly refused: Refused | undefined;
  readonly onSend: (form: FormData) => Promise<void>;
};

/** Which file is which, in what language, and what the version shall be called: guessed, and to be corrected. */
export function PairForm({ dropped, refused, onSend }: Props) {
  const { t } = useTranslation(["documents", "frame"]);
  const [[source, target], order] = useState<readonly [Dropped, Dropped?]>(dropped);

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    form.set("source", source.file);
    if (target !== undefined) form.set("target", target.file);
    if (isTwin(refused)) form.set("again", "true");
    void onSend(form);
  };

  return (
    <form className={formStyles.form} onSubmit={send}>
      <Side title={t("pair.source")} name="sourceLanguage" dropped={source} />
      {target === undefined ? (
        <LanguageChoice
          label={t("pair.into")}
          none={t("pair.into.later")}
          name="targetLanguage"
          language={source.into}
        />
      ) : (
        <>
          <div>
            <Button size="small" onClick={() => order([target, source])}>
              <ArrowDownUp size={16} aria-hidden />
              {t("pair.swap")}
            </Button>
          </div>
          <Side title={t("pair.target")} name="targetLanguage" dropped={target} />
        </>
      )}
      <div className={styles.two}>
        <Field
          label={t("pair.version")}
          hint={t("pair.version.hint")}
          name="versionName"
          defaultValue={t("version.first")}
          maxLength={200}
          dir="auto"
          required
        />
        <Field
          label={t("pair.translator")}
          hint={t("pair.translator.hint")}
          name="translator"
          maxLength={200}
          dir="auto"
        />
      </div>
      {target !== undefined && source.language === target.language ? (
        <Notice>{t("pair.same-language")}</Notice>
      ) : null}
      <RefusedNotice outcome={refused} />
      <Button type="submit" kind="primary">
        {t(isTwin(refused) ? "pair.again" : "pair.send")}
      </Button>
    </form>
  );
}

type SideProps = { readonly title: string; readonly name: string; readonly dropped: Dropped };

function Side({ title, name, dropped: { file, language, sure } }: SideProps) {
  const { t } = useTranslation("documents");
  return (
    <fieldset className={styles.side} key={file.name}>
      <legend>{title}</legend>
      <p className={styles.file}>
        <bdi>{file.name}</bdi>
      </p>
      <LanguageChoice
        key={`${file.name} ${file.lastModified}`}
        label={t("pair.language")}
        hint={sure ? undefined : t("pair.unsure")}
        name={name}
        language={language}
        required
      />
    </fieldset>
  );
}

/** The project has this very file already: asked once more, it is brought in all the same. */
function isTwin(refused: Refused | undefined): boolean {
  return refused?.detail.reason === "already-here";
}
