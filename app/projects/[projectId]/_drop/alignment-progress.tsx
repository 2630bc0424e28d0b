"use client";

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { Progress } from "@/app/_ui/progress";
import { numberFormat } from "@/domain/languages/written-in";
import styles from "./drop.module.css";
import { cancelJob, type JobView, useJob } from "./use-job";

type Props = {
  readonly projectId: string;
  readonly jobId: string;
  readonly onEnd: (job: JobView) => void;
};

/** How far the two texts are set facing each other. */
export function AlignmentProgress({ projectId, jobId, onEnd }: Props) {
  const { t, i18n } = useTranslation("documents");
  const { state, progress } = useJob(projectId, jobId, onEnd);
  const [stopping, setStopping] = useState(false);
  const percent = numberFormat(i18n.language, { style: "percent" }).format(progress);
  const sentence = state === "waiting" ? t("pair.waiting") : t("pair.aligning", { percent });
  const stop = () => {
    setStopping(true);
    void cancelJob(projectId, jobId);
  };
  return (
    <div className={styles.progress}>
      <p role="status">{sentence}</p>
      <Progress value={progress} label={sentence} />
      <Button onClick={stop} disabled={stopping}>
        {t("pair.cancel")}
      </Button>
    </div>
  );
}
