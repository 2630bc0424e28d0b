"use client";

import { useActionState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { Form } from "@/app/_ui/form";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import { revertEdit } from "./actions";

type Props = { readonly projectId: string; readonly editId: string };

/** Takes a correction or a deletion back. */
export function BringBack({ projectId, editId }: Props) {
  const { t } = useTranslation("memory");
  const [outcome, send, sending] = useActionState(revertEdit, undefined);
  return (
    <Form action={send}>
      <input type="hidden" name="projectId" value={projectId} />
      <input type="hidden" name="editId" value={editId} />
      <RefusedNotice outcome={outcome} />
      <Button type="submit" size="small" disabled={sending}>
        {t("bring-back")}
      </Button>
    </Form>
  );
}
