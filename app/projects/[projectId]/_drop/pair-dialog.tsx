"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useCallback, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/app/_ui/dialog";
import { Notice } from "@/app/_ui/notice";
import { AlignmentProgress } from "./alignment-progress";
import type { Dropped } from "./dropped";
import { PairForm } from "./pair-form";
import { type Refused, type Sent, sendFiles } from "./send-files";
import { SendingProgress } from "./sending-progress";
import type { JobView } from "./use-job";

type Props = {
  readonly projectId: string;
  readonly dropped: readonly [Dropped] | readonly [Dropped, Dropped];
  readonly onClose: () => void;
};

type Stage =
  | { readonly at: "asking"; readonly refused?: Refused }
  | { readonly at: "sending"; readonly share: number }
  | { readonly at: "aligning"; readonly sent: Sent & { readonly jobId: string } }
  | { readonly at: "over"; readonly because: "pair.cancelled" | "pair.failed" };

/** From two dropped files to the page that shows them: asked, sent, set facing each other. */
export function PairDialog({ projectId, dropped, onClose }: Props) {
  const { t } = useTranslation("documents");
  const router = useRouter();
  const [stage, go] = useState<Stage>({ at: "asking" });
  const sending = useRef<AbortController>(null);

  const open = (sent: Sent) => router.push(pageOf(projectId, sent));
  const send = async (form: FormData) => {
    sending.current = new AbortController();
    go({ at: "sending", share: 0 });
    const answer = await sendFiles(projectId, {
      form,
      signal: sending.current.signal,
      onProgress: (share) => go({ at: "sending", share }),
    });
    if ("refused" in answer) return go({ at: "asking", refused: answer });
    if (answer.jobId === undefined) return open(answer);
    go({ at: "aligning", sent: { ...answer, jobId: answer.jobId } });
  };
  const close = () => {
    sending.current?.abort();
    router.refresh();
    onClose();
  };

  return (
    <Dialog open title={t("pair.title")} onClose={close}>
      <div hidden={stage.at !== "asking"}>
        <PairForm
          dropped={dropped}
          refused={stage.at === "asking" ? stage.refused : undefined}
          onSend={send}
        />
      </div>
      {stage.at === "sending" ? (
        <SendingProgress share={stage.share} onStop={() => sending.current?.abort()} />
      ) : null}
      {stage.at === "aligning" ? (
        <Aligning projectId={projectId} sent={stage.sent} onOpen={open} onOver={go} />
      ) : null}
      {stage.at === "over" ? <Notice kind="bad">{t(stage.because)}</Notice> : null}
    </Dialog>
  );
}

type AligningProps = {
  readonly projectId: string;
  readonly sent: Sent & { readonly jobId: string };
  readonly onOpen: (sent: Sent) => void;
  readonly onOver: (stage: Stage) => void;
};

function Aligning({ projectId, sent, onOpen, onOver }: AligningProps) {
  const latest = useRef({ sent, onOpen, onOver });
  const end = useCallback(({ state }: JobView) => {
    const { sent, onOpen, onOver } = latest.current;
    if (state === "done") return onOpen(sent);
    onOver({ at: "over", because: state === "failed" ? "pair.failed" : "pair.cancelled" });
  }, []);
  return <AlignmentProgress projectId={projectId} jobId={sent.jobId} onEnd={end} />;
}

function pageOf(projectId: string, { documentId, versionId }: Sent): Route {
  const document = `/projects/${projectId}/documents/${documentId}`;
  return (versionId === undefined ? document : `${document}/versions/${versionId}`) as Route;
}
