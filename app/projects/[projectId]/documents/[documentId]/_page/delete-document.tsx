"use client";

import { useActionState, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { Form } from "@/app/_ui/form";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import { deleteDocument } from "../actions";

type Props = { readonly projectId: string; readonly documentId: string; readonly title: string };

export function DeleteDocument({ projectId, documentId, title }: Props) {
  const { t } = useTranslation("documents");
  const [open, setOpen] = useState(false);
  const [outcome, send, sending] = useActionState(deleteDocument, undefined);
  return (
    <div>
      <Button kind="danger" onClick={() => setOpen(true)}>
        {t("delete")}
      </Button>
      <Dialog open={open} title={t("delete")} onClose={() => setOpen(false)}>
        <p>{t("delete.text", { title })}</p>
        <Form action={send}>
          <input type="hidden" name="projectId" value={projectId} />
          <input type="hidden" name="documentId" value={documentId} />
          <RefusedNotice outcome={outcome} />
          <Button type="submit" kind="danger" disabled={sending}>
            {t("delete")}
          </Button>
        </Form>
      </Dialog>
    </div>
  );
}
