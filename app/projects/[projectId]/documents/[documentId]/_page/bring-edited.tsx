"use client";

import type { Route } from "next";
import { type FormEvent, useCallback } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { Field } from "@/app/_ui/field";
import { FileField } from "@/app/_ui/file-field";
import formStyles from "@/app/_ui/form.module.css";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import { BringIn } from "../../../_drop/bring-in";
import type { Sent } from "../../../_drop/send-files";
import type { NamedVersion } from "./named-version";

type Props = {
  readonly projectId: string;
  readonly documentId: string;
  readonly version: NamedVersion;
  readonly open: boolean;
  readonly onClose: () => void;
};

/** A file that came back from an editor: a version of its own, compared with the one it was made from. */
export function BringEdited({ projectId, documentId, version, open, onClose }: Props) {
  const { t } = useTranslation(["compare", "documents"]);
  const onwards = useCallback(
    ({ versionId = "" }: Sent) =>
      `/projects/${projectId}/documents/${documentId}/compare?v=${version.id}&v=${versionId}` as Route,
    [projectId, documentId, version.id],
  );
  return (
    <Dialog open={open} title={t("edited")} onClose={onClose}>
      <BringIn projectId={projectId} onwards={onwards}>
        {({ refused, onSend }) => (
          <form
            className={formStyles.form}
            onSubmit={(event: FormEvent<HTMLFormElement>) => {
              event.preventDefault();
              void onSend(new FormData(event.currentTarget));
            }}
          >
            <p>{t("edited.text", { name: version.name })}</p>
            <input type="hidden" name="documentId" value={documentId} />
            <input type="hidden" name="targetLanguage" value={version.language} />
            <FileField label={t("edited")} name="target" required />
            <Field
              label={t("documents:pair.version")}
              name="versionName"
              maxLength={200}
              dir="auto"
              required
            />
            <RefusedNotice outcome={refused} />
            <Button type="submit" kind="primary">
              {t("documents:pair.send")}
            </Button>
          </form>
        )}
      </BringIn>
    </Dialog>
  );
}
