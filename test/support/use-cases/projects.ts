import { changeMember } from "@/server/projects/change-member";
import { changeProject } from "@/server/projects/change-project";
import { invite } from "@/server/projects/invite";
import { listPeople } from "@/server/projects/list-people";
import { readProject } from "@/server/projects/read-project";
import { readRecord } from "@/server/projects/read-record";
import { removeMember } from "@/server/projects/remove-member";
import { withdrawInvitation } from "@/server/projects/withdraw-invitation";
import { EVERYBODY, MANAGERS } from "../who-may";
import type { UseCases } from "./row";

export const PROJECT_USE_CASES: UseCases = {
  readProject: {
    inside: false,
    may: EVERYBODY,
    ask: (actor, { projectId }) => readProject(actor, { projectId }),
  },
  readRecord: {
    inside: false,
    may: EVERYBODY,
    ask: (actor, { projectId }) => readRecord(actor, { projectId }),
  },
  listPeople: {
    inside: false,
    may: EVERYBODY,
    ask: (actor, { projectId }) => listPeople(actor, { projectId }),
  },
  changeProject: {
    inside: false,
    may: MANAGERS,
    ask: (actor, desk) =>
      changeProject(actor, {
        ...{ ...desk, name: "New", allowsOwnApproval: true },
        ...{ errorsBlock: true, allowsSamePerson: false, fillsRepetitions: false },
      }),
  },
  invite: {
    inside: false,
    may: MANAGERS,
    ask: (actor, desk) => invite(actor, { ...desk, role: "reader", languages: [], email: "" }),
  },
  withdrawInvitation: { inside: true, may: MANAGERS, ask: withdrawInvitation },
  changeMember: {
    inside: true,
    may: MANAGERS,
    ask: (actor, { projectId, helper }) =>
      changeMember(actor, { projectId, ...helper, role: "reviewer", languages: [] }),
  },
  removeMember: {
    inside: true,
    may: MANAGERS,
    ask: (actor, { projectId, helper }) => removeMember(actor, { projectId, ...helper }),
  },
};
