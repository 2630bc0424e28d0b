"use client";

import { useActionState, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { Field } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import { takeAsVersion } from "../actions";

type Props = { readonly projectId: string; readonly deliveryId: string };

/** The file as a version of its own, compared with the one it came back for. */
export function AsVersion({ projectId, deliveryId }: Props) {
  const { t } = useTranslation(["deliveries", "compare"]);
  const [isOpen, open] = useState(false);
  const [outcome, send, sending] = useActionState(takeAsVersion, undefined);
  return (
    <>
      <Button onClick={() => open(true)}>{t("version")}</Button>
      <Dialog open={isOpen} title={t("version")} onClose={() => open(false)}>
        <Form action={send}>
          <p>{t("version.text")}</p>
          <input type="hidden" name="projectId" value={projectId} />
          <input type="hidden" name="deliveryId" value={deliveryId} />
          <Field label={t("compare:base.name")} name="name" maxLength={200} dir="auto" required />
          <RefusedNotice outcome={outcome} />
          <Button type="submit" kind="primary" disabled={sending}>
            {t("compare:base.make")}
          </Button>
        </Form>
      </Dialog>
    </>
  );
}
