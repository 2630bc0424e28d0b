import { db } from "@/server/db";
import { applySource } from "@/server/sources/apply-source";
import { dropSource } from "@/server/sources/drop-source";
import { proposeSource } from "@/server/sources/propose-source";
import { readSourceChanges } from "@/server/sources/read-source-changes";
import { waiveChange } from "@/server/sources/waive-change";
import { upload } from "../given";
import { EVERYBODY, MANAGERS } from "../who-may";
import type { UseCases } from "./row";

export const SOURCE_USE_CASES: UseCases = {
  readSourceChanges: { inside: true, may: EVERYBODY, ask: readSourceChanges },
  proposeSource: {
    inside: true,
    may: MANAGERS,
    ask: (actor, desk) =>
      proposeSource(actor, { ...desk, source: upload("ferry.txt", ["Nobody is on it."]) }),
  },
  applySource: {
    inside: true,
    may: MANAGERS,
    ask: async (actor, desk) => {
      await db.job.updateMany({ where: { id: desk.jobId }, data: { state: "done" } });
      return applySource(actor, desk);
    },
  },
  dropSource: { inside: true, may: MANAGERS, ask: dropSource },
  waiveChange: {
    inside: true,
    may: MANAGERS,
    ask: (actor, { outdated }) => waiveChange(actor, outdated),
  },
};
