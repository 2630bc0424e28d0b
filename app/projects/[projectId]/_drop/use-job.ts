"use client";

import { useEffect, useState } from "react";

export type JobView = {
  readonly state: "waiting" | "running" | "done" | "failed" | "cancelled";
  readonly progress: number;
  readonly failure: string | null;
};

/** Often at first: most jobs take seconds, and somebody waits to read. */
const ASK_FIRST_MS = 80;
const ASK_EVERY_MS = 500;

/** How far a job is, asked for until it ends. A server that does not answer is asked again. */
export function useJob(projectId: string, jobId: string, onEnd: (job: JobView) => void) {
  const [job, setJob] = useState<JobView>({ state: "waiting", progress: 0, failure: null });
  useEffect(() => {
    const leaving = new AbortController();
    void follow(`/api/projects/${projectId}/jobs/${jobId}`, leaving.signal, (now) => {
      setJob(now);
      if (hasEnded(now)) onEnd(now);
    });
    return () => leaving.abort();
  }, [projectId, jobId, onEnd]);
  return job;
}

async function follow(address: string, signal: AbortSignal, tell: (job: JobView) => void) {
  let ended = false;
  let pause = ASK_FIRST_MS;
  while (!ended && !signal.aborted) {
    const now = await read(address);
    if (now !== undefined && !signal.aborted) tell(now);
    ended = now !== undefined && hasEnded(now);
    if (ended) return;
    await new Promise((resolve) => setTimeout(resolve, pause));
    pause = Math.min(ASK_EVERY_MS, pause * 1.2);
  }
}

export async function cancelJob(projectId: string, jobId: string): Promise<void> {
  await fetch(`/api/projects/${projectId}/jobs/${jobId}/cancel`, { method: "POST" }).catch(
    () => undefined,
  );
}

async function read(address: string): Promise<JobView | undefined> {
  try {
    const answer = await fetch(address);
    return answer.ok ? ((await answer.json()) as JobView) : undefined;
  } catch {
    return undefined;
  }
}

function hasEnded({ state }: JobView): boolean {
  return state === "done" || state === "failed" || state === "cancelled";
}
