"use client";

import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { toast } from "@/app/_ui/toast";
import { AlignmentProgress } from "@/app/projects/[projectId]/_drop/alignment-progress";
import type { JobView } from "@/app/projects/[projectId]/_drop/use-job";
import styles from "./dialogs.module.css";
import { useWork } from "./use-work";

/** Has the whole version aligned anew, round what somebody confirmed or approved. */
export function AlignAgain() {
  const { t } = useTranslation("aligning");
  const work = useWork();
  const [jobId, setJobId] = useState<string>();
  const [before] = useState(work.passages.pairing);
  const start = async () => {
    work.along.set(null);
    const answer = await work.api.alignAgain();
    if (answer.ok) return setJobId(answer.value.jobId);
    work.show({ dialog: null });
    work.refuse(answer);
  };
  const end = useCallback(
    async ({ state }: JobView) => {
      await work.passages.reread(work.hand.read().index);
      work.show({ dialog: null });
      if (state === "failed") toast(t("again.failed"), "bad");
      if (state !== "done") return;
      const { index } = work.hand.read();
      work.go(Math.min(index, work.passages.count - 1), { mode: "rows" });
      toast(t(work.passages.pairing === before ? "again.same" : "again.done"));
    },
    [work, t, before],
  );
  if (jobId !== undefined) {
    return <AlignmentProgress projectId={work.head.project.id} jobId={jobId} onEnd={end} />;
  }
  return (
    <div className={styles.form}>
      <p>{t("again.what")}</p>
      <Button kind="primary" onClick={() => void start()} autoFocus>
        {t("again.start")}
      </Button>
    </div>
  );
}
