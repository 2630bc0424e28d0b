import { assign } from "@/server/assignments/assign";
import { listAssignments } from "@/server/assignments/list-assignments";
import { readWorkload } from "@/server/assignments/read-workload";
import { withdrawAssignment } from "@/server/assignments/withdraw-assignment";
import { EVERYBODY, MANAGERS } from "../who-may";
import type { UseCases } from "./row";

export const ASSIGNMENT_USE_CASES: UseCases = {
  listAssignments: { inside: true, may: EVERYBODY, ask: listAssignments },
  readWorkload: { inside: false, may: MANAGERS, ask: readWorkload },
  assign: {
    inside: true,
    may: MANAGERS,
    ask: (actor, desk) =>
      assign(actor, { ...desk, userId: desk.colleague.userId, work: "translation" }),
  },
  withdrawAssignment: { inside: true, may: MANAGERS, ask: withdrawAssignment },
};
