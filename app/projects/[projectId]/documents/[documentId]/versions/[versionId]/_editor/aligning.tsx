"use client";

import type { Route } from "next";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "@/app/_ui/button";
import styles from "./editor.module.css";
import type { Head } from "./head";

const AlignmentProgress = dynamic(async () => {
  const drop = await import("@/app/projects/[projectId]/_drop/alignment-progress");
  return drop.AlignmentProgress;
});

/** What stands here while the two texts are being set facing each other. */
export function Aligning({ head }: { readonly head: Head }) {
  const { t } = useTranslation("editor");
  const router = useRouter();
  const [failed, setFailed] = useState(false);
  const end = useCallback(
    ({ state }: { readonly state: string }) => {
      if (state === "done") router.refresh();
      else setFailed(true);
    },
    [router],
  );
  return (
    <main className={styles.aligning}>
      <h1>{t("aligning")}</h1>
      {failed ? (
        <p role="alert">{t("aligning.failed")}</p>
      ) : (
        <AlignmentProgress projectId={head.project.id} jobId={head.job?.id ?? ""} onEnd={end} />
      )}
      <ButtonLink href={`/projects/${head.project.id}` as Route}>{t("aligning.back")}</ButtonLink>
    </main>
  );
}
