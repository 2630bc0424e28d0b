"use client";

import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { Field } from "@/app/_ui/field";
import { FileField } from "@/app/_ui/file-field";
import formStyles from "@/app/_ui/form.module.css";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import { BringIn } from "../../../_drop/bring-in";
import { LanguageChoice } from "../../../_drop/language-choice";
import type { Refused } from "../../../_drop/send-files";
import styles from "./document.module.css";

type Props = {
  readonly projectId: string;
  readonly documentId: string;
  readonly extensions: readonly string[];
};

/** A version of a document that is here already: empty, or from a finished translation. */
export function NewVersion({ projectId, documentId, extensions }: Props) {
  const { t } = useTranslation("documents");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="primary" onClick={() => setOpen(true)}>
        {t("version.new")}
      </Button>
      <Dialog open={open} title={t("version.new")} onClose={() => setOpen(false)}>
        <BringIn projectId={projectId}>
          {(ask) => <VersionForm documentId={documentId} extensions={extensions} {...ask} />}
        </BringIn>
      </Dialog>
    </>
  );
}

type FormProps = Pick<Props, "documentId" | "extensions"> & {
  readonly refused: Refused | undefined;
  readonly onSend: (form: FormData) => Promise<void>;
};

function VersionForm({ documentId, extensions, refused, onSend }: FormProps) {
  const { t } = useTranslation("documents");
  const [language, guess] = useState<string>();
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void onSend(new FormData(event.currentTarget));
  };
  const look = async (file: File | undefined) => {
    if (file === undefined) return;
    const { readDropped } = await import("../../../_drop/dropped");
    guess((await readDropped(file)).language);
  };
  return (
    <form className={formStyles.form} onSubmit={send}>
      <p className={styles.soft}>{t("version.new.text")}</p>
      <input type="hidden" name="documentId" value={documentId} />
      <FileField
        label={t("version.file")}
        name="target"
        accept={extensions.join(",")}
        onChange={(event) => void look(event.currentTarget.files?.[0])}
      />
      <LanguageChoice
        key={language}
        label={t("pair.language")}
        name="targetLanguage"
        language={language}
        required
      />
      <div className={styles.two}>
        <Field
          label={t("pair.version")}
          hint={t("pair.version.hint")}
          name="versionName"
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
      <RefusedNotice outcome={refused} />
      <Button type="submit" kind="primary">
        {t("version.create")}
      </Button>
    </form>
  );
}
