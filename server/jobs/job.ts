import type { z } from "zod";
import type { Actor } from "../access";
import type { Db } from "../db";

/** What a running job is given beside its input. */
export type JobTools = {
  readonly projectId: string;
  /** Who started it: the job may do what they may. */
  readonly actor: Actor;
  /** Aborted when somebody cancels the job, or the process is told to leave. */
  readonly signal: AbortSignal;
  /** From 0 to 1, as often as one likes. */
  readonly onProgress: (share: number) => void;
};

/** Stores what a job found, in the transaction in which the job is also set to done. */
export type Store = (tx: Db) => Promise<Record<string, string | number | boolean>>;

/** Work that takes longer than a request. */
export type Job<Kind extends string = string, Input extends z.ZodType = z.ZodType> = {
  readonly kind: Kind;
  readonly input: Input;
  /** Does the work without changing anything, so that it can be done again. */
  readonly run: (input: z.output<Input>, tools: JobTools) => Promise<Store>;
  /** Takes away what was made in expectation of the job, when it fails or is cancelled. */
  readonly undo: (tx: Db, input: z.output<Input>) => Promise<void>;
};

/** A job as the list holds it: its input is checked where it is run. */
export type AnyJob = {
  readonly kind: string;
  readonly run: (input: unknown, tools: JobTools) => Promise<Store>;
  readonly undo: (tx: Db, input: unknown) => Promise<void>;
};

/** Binds a job to the schema of its input. */
export function job<const Kind extends string, Input extends z.ZodType>({
  kind,
  input,
  run,
  undo,
}: Job<Kind, Input>) {
  return {
    kind,
    run: (given: unknown, tools: JobTools) => run(input.parse(given), tools),
    undo: (tx: Db, given: unknown) => undo(tx, input.parse(given)),
  } satisfies AnyJob;
}
