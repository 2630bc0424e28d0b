"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/app/_ui/dialog";
import { BringIn } from "./bring-in";
import type { Dropped } from "./dropped";
import type { Returned } from "./find-returned";
import { PairForm } from "./pair-form";
import { ReturnedForm } from "./returned-form";

type Props = {
  readonly projectId: string;
  readonly dropped: readonly [Dropped] | readonly [Dropped, Dropped];
  /** What the one file says it came back for. */
  readonly returned: Returned | undefined;
  readonly onClose: () => void;
};

/** One or two dropped files: what they are is asked before they are sent. */
export function PairDialog({ projectId, dropped, returned, onClose }: Props) {
  const { t } = useTranslation(["documents", "deliveries"]);
  const router = useRouter();
  const [isNew, setNew] = useState(false);
  const close = () => {
    router.refresh();
    onClose();
  };
  const [{ file }] = dropped;
  const over = { failed: t("deliveries:failed"), cancelled: t("deliveries:cancelled") };
  return (
    <Dialog open title={t("pair.title")} onClose={close}>
      {returned === undefined || isNew ? (
        <div ref={isNew ? focusFirst : undefined}>
          <BringIn projectId={projectId}>
            {(ask) => <PairForm dropped={dropped} {...ask} />}
          </BringIn>
        </div>
      ) : (
        <BringIn projectId={projectId} over={over}>
          {(ask) => <ReturnedForm {...{ file, returned }} {...ask} onNew={() => setNew(true)} />}
        </BringIn>
      )}
    </Dialog>
  );
}

/** The button that was pressed is gone: whoever works with the keyboard goes on in the first field. */
function focusFirst(form: HTMLElement | null): void {
  form?.querySelector("select")?.focus();
}
