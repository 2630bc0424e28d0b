"use client";

import { useActionState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { Form } from "@/app/_ui/form";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import { lookAround } from "@/app/projects/actions";

/** Makes the sample project and leads there. */
export function SampleButton({ primary = false }: { readonly primary?: boolean }) {
  const { t } = useTranslation("desk");
  const [outcome, send, sending] = useActionState(lookAround, undefined);
  return (
    <Form action={send}>
      <Button type="submit" kind={primary ? "primary" : "plain"} disabled={sending}>
        {t(sending ? "sample.making" : "sample")}
      </Button>
      <RefusedNotice outcome={outcome} />
    </Form>
  );
}
