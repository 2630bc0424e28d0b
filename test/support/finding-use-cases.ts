import type { Actor } from "@/server/access";
import { dismissFinding } from "@/server/findings/dismiss-finding";
import { listFindings } from "@/server/findings/list-findings";
import { readQuality } from "@/server/findings/read-quality";
import { takeBackDismissal } from "@/server/findings/take-back-dismissal";
import type { Desk } from "./given-desk";
import { EVERYBODY, WRITERS } from "./who-may";

/** What is done about findings, for the table of use-cases.ts. */
export const FINDING_USE_CASES = {
  dismissFinding: {
    inside: true,
    may: WRITERS,
    ask: (actor: Actor, { wrong }: Desk) =>
      dismissFinding(actor, { ...wrong, reason: "Measured again." }),
  },
  readQuality: { inside: false, may: EVERYBODY, ask: readQuality },
  listFindings: { inside: false, may: EVERYBODY, ask: listFindings },
  takeBackDismissal: {
    inside: true,
    may: WRITERS,
    ask: (actor: Actor, { wrong }: Desk) => takeBackDismissal(actor, wrong),
  },
};
