import { Worker } from "node:worker_threads";
import type { Alignment, AlignOptions } from "@/domain/alignment/bead";
import type { Errand } from "./align-thread";

/** Put together here, so that the build of the pages does not follow it: only the worker goes there. */
const THREAD = ["./align-thread", "mjs"].join(".");

type Said = { readonly progress: number } | { readonly alignment: Alignment };

/**
 * Aligns in a thread of its own, so that a long alignment neither stops the heartbeat of its job
 * nor keeps it from being cancelled. Rejects with `signal.reason` when it is told to end early.
 */
export function alignApart(
  errand: Errand,
  { onProgress, signal }: Pick<AlignOptions, "onProgress" | "signal">,
): Promise<Alignment> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const thread = new Worker(new URL(THREAD, import.meta.url), {
      workerData: errand,
      execArgv: [],
    });
    const leave = () => void thread.terminate();
    signal?.addEventListener("abort", leave, { once: true });
    thread.on("message", (said: Said) => {
      if ("progress" in said) onProgress?.(said.progress);
      else resolve(said.alignment);
    });
    thread.on("error", reject);
    thread.on("exit", () => {
      signal?.removeEventListener("abort", leave);
      reject(signal?.aborted ? signal.reason : new Error("the aligner ended without an answer"));
    });
  });
}
