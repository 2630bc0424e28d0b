"use client";

import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { Progress } from "@/app/_ui/progress";
import { useRefusalSentence } from "@/app/_ui/refusal-sentence";
import { numberFormat } from "@/domain/languages/written-in";
import { cancelJob, type JobView, useJob } from "../../_drop/use-job";
import styles from "../memory.module.css";

type Props = {
  readonly projectId: string;
  readonly job: { readonly id: string; readonly fileName: string };
};

/** How far a file is read into a memory, and the way to stop it. */
export function ImportProgress({ projectId, job }: Props) {
  const { t, i18n } = useTranslation("memory");
  const sentence = useRefusalSentence();
  const router = useRouter();
  const [failure, setFailure] = useState<string>();
  const end = useCallback(
    ({ state, failure: why }: JobView) => {
      if (state === "failed") setFailure(why ?? "unexpected");
      else router.refresh();
    },
    [router],
  );
  const { progress } = useJob(projectId, job.id, end);
  const percent = numberFormat(i18n.language, { style: "percent" }).format(progress);
  const said = t("bringing", { name: job.fileName, percent });
  if (failure !== undefined) {
    const detail = { reason: failure, fileName: job.fileName };
    return <Notice kind="bad">{sentence({ refused: "invalid", detail })}</Notice>;
  }
  return (
    <div className={styles.progress}>
      <p role="status">{said}</p>
      <Progress value={progress} label={said} />
      <Button size="small" onClick={() => void cancelJob(projectId, job.id)}>
        {t("stop")}
      </Button>
    </div>
  );
}
