"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { Progress } from "@/app/_ui/progress";
import { useRefusalSentence } from "@/app/_ui/refusal-sentence";
import { useMoment } from "@/app/_ui/use-moment";
import { numberFormat } from "@/domain/languages/written-in";
import styles from "../_analysis/analysis.module.css";
import { cancelJob, type JobView, useJob } from "../_drop/use-job";
import { startCounting } from "./start-counting";

type Job = { readonly id: string; readonly mayStop: boolean };
type Changed = "texts" | "memory";

type Props = {
  readonly projectId: string;
  readonly pair: { readonly sourceLanguage: string; readonly language: string };
  /** When it was counted last (ISO 8601), and what is another since. */
  readonly counted: { readonly at: string; readonly changed: readonly Changed[] } | null;
  /** That is counting now. */
  readonly job: Job | null;
};

type State = { readonly job?: Job; readonly failure?: string; readonly stopped?: boolean };

/**
 * How old an analysis is, and the way to have it counted anew. What was never counted is counted
 * when somebody comes to look.
 */
export function Counting({ projectId, pair, counted, job }: Props) {
  const { t } = useTranslation("analysis");
  const sentence = useRefusalSentence();
  const router = useRouter();
  const [state, setState] = useState<State>(job === null ? {} : { job });
  const { sourceLanguage, language } = pair;
  const start = useCallback(
    async () => setState(await startCounting(projectId, { sourceLanguage, language })),
    [projectId, sourceLanguage, language],
  );
  const unknown = counted === null && job === null;
  useEffect(() => {
    if (unknown) void start();
  }, [unknown, start]);
  const end = useCallback(
    ({ state, failure }: JobView) => {
      if (state === "done") router.refresh();
      else if (state === "failed") setState({ failure: failure ?? "unexpected" });
      else setState({ stopped: true });
    },
    [router],
  );

  if (state.job !== undefined) {
    return <CountingProgress projectId={projectId} job={state.job} onEnd={end} />;
  }
  const offered = counted === null ? state.stopped || state.failure : counted.changed.length > 0;
  return (
    <div className={styles.counting}>
      {counted === null ? null : <Age {...counted} />}
      {state.stopped ? <p role="status">{t("stopped")}</p> : null}
      {state.failure === undefined ? null : (
        <Notice kind="bad">
          {sentence({ refused: "invalid", detail: { reason: state.failure } })}
        </Notice>
      )}
      {offered ? <Button onClick={() => void start()}>{t("again")}</Button> : null}
    </div>
  );
}

function Age({ at, changed }: NonNullable<Props["counted"]>) {
  const { t } = useTranslation("analysis");
  const moment = useMoment();
  const [what] = changed;
  return (
    <p>
      {t("counted", { when: moment(at) })}{" "}
      {what === undefined ? null : t(`changed.${changed.length > 1 ? "both" : what}`)}
    </p>
  );
}

type ProgressProps = {
  readonly projectId: string;
  readonly job: Job;
  readonly onEnd: (job: JobView) => void;
};

function CountingProgress({ projectId, job, onEnd }: ProgressProps) {
  const { t, i18n } = useTranslation("analysis");
  const { progress } = useJob(projectId, job.id, onEnd);
  const percent = numberFormat(i18n.language, { style: "percent" }).format(progress);
  const said = t("counting", { percent });
  return (
    <div className={styles.counting}>
      <p role="status">{said}</p>
      <Progress value={progress} label={said} />
      {job.mayStop ? (
        <Button size="small" onClick={() => void cancelJob(projectId, job.id)}>
          {t("stop")}
        </Button>
      ) : null}
    </div>
  );
}
