import type { Status } from "../../review/status";

/**
 * What Trados says of a segment (`conf` of `sdl:seg`, SDLXLIFF) and memoQ of a unit (`mq:status`,
 * MQXLIFF), beside the state of XLIFF 1.2, which neither uses.
 */
export const TRADOS: Readonly<Record<string, Status>> = {
  Draft: "draft",
  Translated: "submitted",
  RejectedTranslation: "returned",
  RejectedSignOff: "returned",
  ApprovedTranslation: "approved",
  ApprovedSignOff: "approved",
};

export const MEMOQ: Readonly<Record<string, Status>> = {
  ManuallyConfirmed: "submitted",
  TranslatorConfirmed: "submitted",
  Rejected: "returned",
  Reviewer1Confirmed: "approved",
  Proofread: "approved",
};

/** Whatever else they say is work that nobody has confirmed yet. */
export function toolStatus(
  said: string | undefined,
  statuses: Readonly<Record<string, Status>>,
): Status | undefined {
  return said === undefined ? undefined : (statuses[said] ?? "draft");
}
