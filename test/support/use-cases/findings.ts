import { dismissFinding } from "@/server/findings/dismiss-finding";
import { listFindings } from "@/server/findings/list-findings";
import { readQuality } from "@/server/findings/read-quality";
import { takeBackDismissal } from "@/server/findings/take-back-dismissal";
import { EVERYBODY, WRITERS } from "../who-may";
import type { UseCases } from "./row";

export const FINDING_USE_CASES: UseCases = {
  dismissFinding: {
    inside: true,
    may: WRITERS,
    ask: (actor, { wrong }) => dismissFinding(actor, { ...wrong, reason: "Measured again." }),
  },
  readQuality: { inside: false, may: EVERYBODY, ask: readQuality },
  listFindings: { inside: false, may: EVERYBODY, ask: listFindings },
  takeBackDismissal: {
    inside: true,
    may: WRITERS,
    ask: (actor, { wrong }) => takeBackDismissal(actor, wrong),
  },
};
