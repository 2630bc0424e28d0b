"use client";

import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { FileField } from "@/app/_ui/file-field";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import { BringIn } from "../../../../_drop/bring-in";
import styles from "./source.module.css";

type Props = {
  readonly projectId: string;
  readonly documentId: string;
  readonly extensions: readonly string[];
};

/** A newer text of a document, to be compared with the one that is here. */
export function BringSource({ projectId, documentId, extensions }: Props) {
  const { t } = useTranslation("sources");
  return (
    <BringIn projectId={projectId} over={{ cancelled: t("cancelled"), failed: t("failed") }}>
      {({ refused, onSend }) => (
        <form
          className={styles.bring}
          onSubmit={(event: FormEvent<HTMLFormElement>) => {
            event.preventDefault();
            void onSend(new FormData(event.currentTarget));
          }}
        >
          <input type="hidden" name="documentId" value={documentId} />
          <FileField label={t("file")} name="source" accept={extensions.join(",")} required />
          <RefusedNotice outcome={refused} />
          <Button type="submit" kind="primary">
            {t("send")}
          </Button>
        </form>
      )}
    </BringIn>
  );
}
