"use client";

import { useActionState, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { Field } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import { createProject } from "@/app/projects/actions";

export function NewProject() {
  const { t } = useTranslation("desk");
  const [open, setOpen] = useState(false);
  const [outcome, send, sending] = useActionState(createProject, undefined);
  return (
    <>
      <Button kind="primary" onClick={() => setOpen(true)}>
        {t("project.new")}
      </Button>
      <Dialog open={open} title={t("project.new")} onClose={() => setOpen(false)}>
        <Form action={send}>
          <Field
            label={t("project.name")}
            name="name"
            placeholder={t("project.name.example")}
            maxLength={200}
            dir="auto"
            required
          />
          <RefusedNotice outcome={outcome} />
          <Button type="submit" kind="primary" disabled={sending}>
            {t("project.create")}
          </Button>
        </Form>
      </Dialog>
    </>
  );
}
