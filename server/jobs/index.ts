import { align } from "./align";
import type { AnyJob } from "./job";

/** Every kind of job. A new one is a file in this folder and a line here. */
export const jobs: readonly AnyJob[] = [align] as const satisfies readonly AnyJob[];
