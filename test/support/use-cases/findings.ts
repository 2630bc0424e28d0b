import { changeChecks } from "@/server/findings/change-checks";
import { dismissFinding } from "@/server/findings/dismiss-finding";
import { listFindings } from "@/server/findings/list-findings";
import { readChecking } from "@/server/findings/read-checking";
import { readChecks } from "@/server/findings/read-checks";
import { readOthers } from "@/server/findings/read-others";
import { readQuality } from "@/server/findings/read-quality";
import { takeBackDismissal } from "@/server/findings/take-back-dismissal";
import { EVERYBODY, MANAGERS, WRITERS } from "../who-may";
import type { UseCases } from "./row";

export const FINDING_USE_CASES: UseCases = {
  dismissFinding: {
    inside: true,
    may: WRITERS,
    ask: (actor, { wrong }) => dismissFinding(actor, { ...wrong, reason: "Measured again." }),
  },
  changeChecks: {
    inside: false,
    may: MANAGERS,
    ask: (actor, { projectId }) =>
      changeChecks(actor, {
        projectId,
        checks: { rules: [], without: [], severities: {} },
        seen: { rules: [], without: [], severities: {} },
      }),
  },
  readChecks: { inside: false, may: EVERYBODY, ask: readChecks },
  readChecking: { inside: true, may: EVERYBODY, ask: readChecking },
  readOthers: { inside: true, may: EVERYBODY, ask: (actor, { wrong }) => readOthers(actor, wrong) },
  readQuality: { inside: false, may: EVERYBODY, ask: readQuality },
  listFindings: { inside: false, may: EVERYBODY, ask: listFindings },
  takeBackDismissal: {
    inside: true,
    may: WRITERS,
    ask: (actor, { wrong }) => takeBackDismissal(actor, wrong),
  },
};
