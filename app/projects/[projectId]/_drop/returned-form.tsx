"use client";

import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import formStyles from "@/app/_ui/form.module.css";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import { languageName } from "@/domain/languages/language-name";
import styles from "./drop.module.css";
import type { Returned } from "./find-returned";
import type { Refused } from "./send-files";
import { WhoseWords } from "./whose-words";

type Props = {
  readonly file: File;
  readonly returned: Returned;
  readonly refused: Refused | undefined;
  readonly onSend: (form: FormData) => Promise<void>;
  /** It is a new document all the same. */
  readonly onNew: () => void;
};

/** A file that says itself where it belongs: taken in there, unless somebody knows better. */
export function ReturnedForm({ file, returned, refused, onSend, onNew }: Props) {
  const { t, i18n } = useTranslation(["deliveries", "documents"]);
  const { documentId, versionId, title, name } = returned;
  const language = languageName(returned.language, i18n.language);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    form.set("target", file);
    void onSend(form);
  };
  return (
    <form className={formStyles.form} onSubmit={send}>
      <p className={styles.file}>
        <bdi>{file.name}</bdi>
      </p>
      <p>{t("returned", { document: title, language, version: name })}</p>
      <p className={styles.soft}>{t("returned.text")}</p>
      <input type="hidden" name="documentId" value={documentId} />
      <input type="hidden" name="versionId" value={versionId} />
      <WhoseWords />
      <RefusedNotice outcome={refused} />
      <div className={styles.choices}>
        <Button type="submit" kind="primary">
          {t("returned.take")}
        </Button>
        <Button onClick={onNew}>{t("returned.new")}</Button>
      </div>
    </form>
  );
}
