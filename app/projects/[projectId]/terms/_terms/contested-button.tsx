"use client";

import { useActionState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import { markConceptContentious } from "../actions";

type Props = {
  readonly contentious: boolean;
  /** The concept, for those who do not see which the button is about. */
  readonly name: string;
};

/** Says of the concept whose form it stands in that its wording is contested, or no longer. */
export function ContestedButton({ contentious, name }: Props) {
  const { t } = useTranslation("terms");
  const [marked, mark, marking] = useActionState(markConceptContentious, undefined);
  const label = t(contentious ? "contentious.no" : "contentious");
  return (
    <>
      {/* In a field of its own: React takes the name of a button whose action is a function for itself. */}
      <input type="hidden" name="contentious" value={String(!contentious)} />
      <Button
        type="submit"
        size="small"
        kind="quiet"
        formAction={mark}
        disabled={marking}
        title={t("contentious.hint")}
        aria-label={`${label}: ${name}`}
      >
        {label}
      </Button>
      <RefusedNotice outcome={marked} />
    </>
  );
}
