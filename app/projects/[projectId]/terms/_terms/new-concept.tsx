"use client";

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { ConceptForm } from "./concept-form";
import type { Language } from "./language";

type Props = {
  readonly projectId: string;
  readonly languages: readonly Language[];
  /** What this person writes down is agreed at once. */
  readonly agrees: boolean;
};

export function NewConcept({ projectId, languages, agrees }: Props) {
  const { t } = useTranslation("terms");
  const [open, setOpen] = useState(false);
  const title = t(agrees ? "add" : "propose");
  return (
    <>
      <Button kind="primary" onClick={() => setOpen(true)}>
        {title}
      </Button>
      <Dialog open={open} title={title} onClose={() => setOpen(false)}>
        <ConceptForm
          projectId={projectId}
          languages={languages}
          agrees={agrees}
          onClose={() => setOpen(false)}
        />
      </Dialog>
    </>
  );
}
