"use client";

import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { FileField } from "@/app/_ui/file-field";
import formStyles from "@/app/_ui/form.module.css";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import { BringIn } from "../../../_drop/bring-in";
import type { Refused } from "../../../_drop/send-files";
import { WhoseWords } from "../../../_drop/whose-words";
import styles from "./document.module.css";
import type { NamedVersion } from "./named-version";

type Props = {
  readonly projectId: string;
  readonly documentId: string;
  readonly version: NamedVersion;
  readonly extensions: readonly string[];
  /** May say that the words are of somebody else. */
  readonly imports: boolean;
  readonly open: boolean;
  readonly onClose: () => void;
};

/** Takes a file in that came back from outside. What it would change is shown first. */
export function Receive({ projectId, open, onClose, ...rest }: Props) {
  const { t } = useTranslation("deliveries");
  return (
    <Dialog open={open} title={t("receive")} onClose={onClose}>
      <BringIn projectId={projectId} over={{ failed: t("failed"), cancelled: t("cancelled") }}>
        {(ask) => <ReceiveForm {...rest} {...ask} />}
      </BringIn>
    </Dialog>
  );
}

type FormProps = Pick<Props, "documentId" | "version" | "extensions" | "imports"> & {
  readonly refused: Refused | undefined;
  readonly onSend: (form: FormData) => Promise<void>;
};

function ReceiveForm({ documentId, version, extensions, imports, refused, onSend }: FormProps) {
  const { t } = useTranslation("deliveries");
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void onSend(new FormData(event.currentTarget));
  };
  return (
    <form className={formStyles.form} onSubmit={send}>
      <p className={styles.soft}>{t("receive.text")}</p>
      <input type="hidden" name="documentId" value={documentId} />
      <input type="hidden" name="versionId" value={version.id} />
      <FileField label={t("file")} name="target" accept={extensions.join(",")} required />
      {imports ? <WhoseWords /> : null}
      <RefusedNotice outcome={refused} />
      <Button type="submit" kind="primary">
        {t("send")}
      </Button>
    </form>
  );
}
