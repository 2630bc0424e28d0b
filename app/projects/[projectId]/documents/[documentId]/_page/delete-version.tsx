"use client";

import { useActionState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { closing } from "@/app/_ui/closing";
import { Dialog } from "@/app/_ui/dialog";
import { Form } from "@/app/_ui/form";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import { deleteVersion } from "../actions";
import type { NamedVersion } from "./named-version";

type Props = {
  readonly projectId: string;
  readonly version: NamedVersion;
  readonly open: boolean;
  readonly onClose: () => void;
};

export function DeleteVersion({ projectId, version, open, onClose }: Props) {
  const { t } = useTranslation(["documents", "frame"]);
  const [outcome, send, sending] = useActionState(closing(deleteVersion, onClose), undefined);
  return (
    <Dialog open={open} title={t("version.delete")} onClose={onClose}>
      <p>{t("version.delete.text", { name: version.name })}</p>
      <Form action={send}>
        <input type="hidden" name="projectId" value={projectId} />
        <input type="hidden" name="versionId" value={version.id} />
        <RefusedNotice outcome={outcome} />
        <Button type="submit" kind="danger" disabled={sending}>
          {t("version.delete")}
        </Button>
      </Form>
    </Dialog>
  );
}
