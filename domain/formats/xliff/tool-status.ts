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
  Reviewer2Confirmed: "approved",
  Proofread: "approved",
};

/** What Trados says of a text that we give out. */
export const FOR_TRADOS: Readonly<Record<Status, string | undefined>> = {
  untranslated: undefined,
  draft: "Draft",
  outdated: "Draft",
  submitted: "Translated",
  returned: "RejectedTranslation",
  approved: "ApprovedTranslation",
};

export const FOR_MEMOQ: Readonly<Record<Status, string | undefined>> = {
  untranslated: "NotStarted",
  draft: "PartiallyEdited",
  outdated: "PartiallyEdited",
  submitted: "ManuallyConfirmed",
  returned: "Rejected",
  approved: "Reviewer1Confirmed",
};

/** Whatever else they say is work that nobody has confirmed yet. */
export function toolStatus(
  said: string | undefined,
  statuses: Readonly<Record<string, Status>>,
): Status | undefined {
  return said === undefined ? undefined : (statuses[said] ?? "draft");
}
