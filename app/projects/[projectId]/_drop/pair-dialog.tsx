"use client";

import { useRouter } from "next/navigation";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/app/_ui/dialog";
import { BringIn } from "./bring-in";
import type { Dropped } from "./dropped";
import { PairForm } from "./pair-form";

type Props = {
  readonly projectId: string;
  readonly dropped: readonly [Dropped] | readonly [Dropped, Dropped];
  readonly onClose: () => void;
};

/** One or two dropped files: what they are is asked before they are sent. */
export function PairDialog({ projectId, dropped, onClose }: Props) {
  const { t } = useTranslation("documents");
  const router = useRouter();
  const close = () => {
    router.refresh();
    onClose();
  };
  return (
    <Dialog open title={t("pair.title")} onClose={close}>
      <BringIn projectId={projectId}>{(ask) => <PairForm dropped={dropped} {...ask} />}</BringIn>
    </Dialog>
  );
}
