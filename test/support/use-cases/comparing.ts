import { db } from "@/server/db";
import { compareVersions } from "@/server/versions/compare-versions";
import { copyVersion } from "@/server/versions/copy-version";
import { takeOver } from "@/server/versions/take-over";
import type { Desk } from "../given-desk";
import { EVERYBODY, MANAGERS, WRITERS } from "../who-may";
import type { UseCases } from "./row";

export const COMPARING_USE_CASES: UseCases = {
  compareVersions: {
    inside: true,
    may: EVERYBODY,
    ask: async (actor, desk) => {
      const versionIds = [desk.versionId, (await givenCopy(desk)).versionId];
      return compareVersions(actor, { ...desk, versionIds, blind: false, from: 0, count: 10 });
    },
  },
  copyVersion: {
    inside: true,
    may: MANAGERS,
    ask: (actor, desk) => copyVersion(actor, { ...desk, name: "Zweite" }),
  },
  takeOver: {
    inside: true,
    may: WRITERS,
    ask: async (actor, desk) => {
      const { id } = await givenCopy(desk);
      return takeOver(actor, { ...desk.submitted, fromPassageId: id, fromRevision: 1 });
    },
  },
};

/** Another version of the desk's, whose first passage says something else. */
async function givenCopy({ outdated: { projectId, versionId }, owner }: Desk) {
  const copy = await copyVersion(owner, { projectId, versionId, name: "Zweite" });
  const first = { versionId: copy.versionId, position: 0 };
  const { id } = await db.passage.findFirstOrThrow({ where: first });
  await db.passage.update({ where: { id }, data: { text: "Es ist spät geworden." } });
  return { ...copy, id };
}
