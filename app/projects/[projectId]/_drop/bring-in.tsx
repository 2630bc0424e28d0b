"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Notice } from "@/app/_ui/notice";
import { AlignmentProgress } from "./alignment-progress";
import { type Refused, type Sent, sendFiles } from "./send-files";
import { SendingProgress } from "./sending-progress";
import type { JobView } from "./use-job";

type Ask = {
  readonly refused: Refused | undefined;
  readonly onSend: (form: FormData) => Promise<void>;
};

type Props = {
  readonly projectId: string;
  /** What is said when it fails or is stopped, where that is not about a new translation. */
  readonly over?: Readonly<Record<"cancelled" | "failed", string>>;
  /** The form that is sent. It stays as it was filled in when it is refused. */
  readonly children: (ask: Ask) => ReactNode;
};

type Stage =
  | { readonly at: "asking"; readonly refused?: Refused }
  | { readonly at: "sending"; readonly share: number }
  | { readonly at: "aligning"; readonly sent: Sent & { readonly jobId: string } }
  | { readonly at: "over"; readonly because: "cancelled" | "failed" };

/** From a form with files to the page that shows them: asked, sent, set facing each other. */
export function BringIn({ projectId, over, children }: Props) {
  const { t } = useTranslation("documents");
  const router = useRouter();
  const [stage, go] = useState<Stage>({ at: "asking" });
  const sending = useRef<AbortController>(null);
  useEffect(() => () => sending.current?.abort(), []);

  const open = useCallback(
    (sent: Sent) => {
      router.push(pageOf(projectId, sent));
      if (sent.changeId === undefined) return;
      // That is the page where it was asked.
      router.refresh();
      go({ at: "asking" });
    },
    [router, projectId],
  );
  const send = async (form: FormData) => {
    sending.current = new AbortController();
    go({ at: "sending", share: 0 });
    const answer = await sendFiles(projectId, {
      form,
      signal: sending.current.signal,
      onProgress: (share) => go({ at: "sending", share }),
    });
    if ("stopped" in answer) go({ at: "asking" });
    else if ("refused" in answer) go({ at: "asking", refused: answer });
    else if (answer.jobId === undefined) open(answer);
    else go({ at: "aligning", sent: { ...answer, jobId: answer.jobId } });
  };

  return (
    <>
      <div hidden={stage.at !== "asking"}>
        {children({ refused: stage.at === "asking" ? stage.refused : undefined, onSend: send })}
      </div>
      {stage.at === "sending" ? (
        <SendingProgress share={stage.share} onStop={() => sending.current?.abort()} />
      ) : null}
      {stage.at === "aligning" ? (
        <Aligning projectId={projectId} sent={stage.sent} onOpen={open} onOver={go} />
      ) : null}
      {stage.at === "over" ? (
        <Notice kind="bad">{over?.[stage.because] ?? t(`pair.${stage.because}`)}</Notice>
      ) : null}
    </>
  );
}

type AligningProps = {
  readonly projectId: string;
  readonly sent: Sent & { readonly jobId: string };
  readonly onOpen: (sent: Sent) => void;
  readonly onOver: (stage: Stage) => void;
};

function Aligning({ projectId, sent, onOpen, onOver }: AligningProps) {
  const end = useCallback(
    ({ state }: JobView) => {
      if (state === "done") onOpen(sent);
      else onOver({ at: "over", because: state === "failed" ? "failed" : "cancelled" });
    },
    [sent, onOpen, onOver],
  );
  return <AlignmentProgress projectId={projectId} jobId={sent.jobId} onEnd={end} />;
}

function pageOf(projectId: string, { documentId, versionId, deliveryId, changeId }: Sent): Route {
  const document = `/projects/${projectId}/documents/${documentId}`;
  if (changeId !== undefined) return `${document}/source` as Route;
  const version = versionId === undefined ? document : `${document}/versions/${versionId}`;
  return (deliveryId === undefined ? version : `${version}/deliveries/${deliveryId}`) as Route;
}
