"use client";

import { useActionState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { Form } from "@/app/_ui/form";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import { closeDelivery } from "../actions";

type Props = { readonly projectId: string; readonly deliveryId: string };

/** Nothing more is wanted of this file. */
export function CloseDelivery({ projectId, deliveryId }: Props) {
  const { t } = useTranslation("deliveries");
  const [outcome, send, sending] = useActionState(closeDelivery, undefined);
  return (
    <Form action={send}>
      <input type="hidden" name="projectId" value={projectId} />
      <input type="hidden" name="deliveryId" value={deliveryId} />
      <RefusedNotice outcome={outcome} />
      <Button type="submit" disabled={sending}>
        {t("close")}
      </Button>
    </Form>
  );
}
