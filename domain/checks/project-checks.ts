import type { CheckOptions } from "./check";

/** What a project has decided about the checks. The rest of `CheckOptions` is learned. */
export type ProjectChecks = Required<Pick<CheckOptions, "rules" | "without" | "severities">>;
