import { changeTelling } from "@/server/notices/change-telling";
import { EVERYBODY } from "../who-may";
import type { UseCases } from "./row";

export const NOTICE_USE_CASES: UseCases = {
  changeTelling: {
    inside: false,
    may: EVERYBODY,
    ask: (actor, { projectId }) => changeTelling(actor, { projectId, telling: "daily" }),
  },
};
