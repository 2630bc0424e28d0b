"use client";

import { useActionState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { Check, Choice, Field } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import { createMemory, linkMemory } from "../actions";

/** An empty memory, for what is brought in. */
export function NewMemory({ projectId }: { readonly projectId: string }) {
  const { t } = useTranslation("memory");
  const [outcome, send, sending] = useActionState(createMemory, undefined);
  return (
    <Form action={send}>
      <h2>{t("new")}</h2>
      <input type="hidden" name="projectId" value={projectId} />
      <Field label={t("name")} name="name" maxLength={200} dir="auto" required />
      <Field label={t("penalty")} name="penalty" type="number" min={0} max={50} defaultValue={5} />
      <RefusedNotice outcome={outcome} />
      <Button type="submit" disabled={sending}>
        {t("new")}
      </Button>
    </Form>
  );
}

type Props = {
  readonly projectId: string;
  readonly linkable: readonly { readonly id: string; readonly name: string }[];
};

/** A memory of another project is read here too. */
export function LinkMemory({ projectId, linkable }: Props) {
  const { t } = useTranslation("memory");
  const [outcome, send, sending] = useActionState(linkMemory, undefined);
  return (
    <Form action={send}>
      <h2>{t("link")}</h2>
      <input type="hidden" name="projectId" value={projectId} />
      <Choice label={t("name")} name="memoryId">
        {linkable.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Choice>
      <Field label={t("penalty")} name="penalty" type="number" min={0} max={50} defaultValue={0} />
      <Check label={t("changes")} name="changes" />
      <RefusedNotice outcome={outcome} />
      <Button type="submit" disabled={sending}>
        {t("link-do")}
      </Button>
    </Form>
  );
}
