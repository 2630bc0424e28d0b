"use client";

import { useActionState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { closing } from "@/app/_ui/closing";
import { Dialog } from "@/app/_ui/dialog";
import { Field } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import { LanguageChoice } from "../../../_drop/language-choice";
import { changeVersion } from "../actions";
import type { NamedVersion } from "./named-version";

type Props = {
  readonly projectId: string;
  readonly version: NamedVersion;
  readonly open: boolean;
  readonly onClose: () => void;
};

export function ChangeVersion({ open, onClose, ...rest }: Props) {
  const { t } = useTranslation("documents");
  return (
    <Dialog open={open} title={t("version.change")} onClose={onClose}>
      <Change {...rest} onClose={onClose} />
    </Dialog>
  );
}

function Change({ projectId, version, onClose }: Omit<Props, "open">) {
  const { t } = useTranslation(["documents", "frame"]);
  const [outcome, send, sending] = useActionState(closing(changeVersion, onClose), undefined);
  return (
    <Form action={send}>
      <input type="hidden" name="projectId" value={projectId} />
      <input type="hidden" name="versionId" value={version.id} />
      <Field
        label={t("pair.version")}
        name="name"
        defaultValue={version.name}
        maxLength={200}
        dir="auto"
        required
      />
      <Field
        label={t("pair.translator")}
        hint={t("pair.translator.hint")}
        name="translator"
        defaultValue={version.translator ?? ""}
        maxLength={200}
        dir="auto"
      />
      <LanguageChoice
        label={t("pair.language")}
        name="language"
        language={version.language}
        required
      />
      <RefusedNotice outcome={outcome} />
      <Button type="submit" kind="primary" disabled={sending}>
        {t("frame:save")}
      </Button>
    </Form>
  );
}
