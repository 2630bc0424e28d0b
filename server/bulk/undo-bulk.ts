import { z } from "zod";
import { after } from "@/domain/review/status";
import { type Actor, may, permit } from "../access";
import { byKeys, type Db, transaction } from "../db";
import { emptyRepetitions, type Filled } from "../memory/empty-repetitions";
import { record } from "../record/record";
import { Refusal } from "../refusal";
import { type Passage, passagesToWrite, type Writer } from "../versions/passage-in";
import { unchanged } from "../versions/unchanged";
import { type BulkDeed, NEEDED } from "./bulk-deed";
import type { Left } from "./decide";
import { holdVersion } from "./hold-version";
import type { Found } from "./keep-bulk";
import { type Decided, writePassages } from "./write-passages";

export const undoBulkInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  bulkId: z.uuid(),
});

/**
 * Takes back what was done to many passages: each is again what it was, as a new revision, unless
 * somebody has changed it since. Approvals of it end, and none comes back: what was approved before is
 * handed in again. Repetitions that it filled are empty again, if nobody has touched them.
 */
export async function undoBulk(
  actor: Actor,
  { projectId, versionId, bulkId }: z.infer<typeof undoBulkInput>,
): Promise<{ done: number; left: Left }> {
  return transaction(async (tx) => {
    const { project, role } = await permit(tx, actor, "write", projectId);
    await holdVersion(tx, versionId);
    await byKeys(tx);
    const bulk = await tx.bulk.findFirst({
      where: {
        id: bulkId,
        versionId,
        undoneAt: null,
        version: { document: { projectId: project } },
      },
    });
    if (bulk === null) throw new Refusal("not-found");
    if (bulk.byId !== actor.userId && !may(role, "settings")) throw new Refusal("forbidden");
    const action = NEEDED[bulk.deed as BulkDeed["deed"]];
    const found = bulk.passages as unknown as readonly Found[];
    const { writer, passages, version } = await passagesToWrite(tx, actor, action, {
      ...{ projectId, versionId, ids: found.map(({ id }) => id) },
    });
    const asLeft = new Map(found.map((one) => [one.id, one]));
    const decided = passages.flatMap((passage) => {
      const was = asLeft.get(passage.id);
      return was?.made === passage.revision ? [again(writer, passage, was)] : [];
    });
    const { documentId } = version;
    const { written } = await writePassages(tx, { project, versionId, bulkId }, decided);
    await reopen(tx, found, written);
    const filled = bulk.filled as unknown as readonly Filled[];
    await emptyRepetitions(tx, writer, { bulkId, filled });
    await tx.assignment.deleteMany({ where: { id: { in: bulk.assignmentIds } } });
    await tx.bulk.update({ where: { id: bulkId }, data: { undoneAt: new Date() } });
    const done = bulk.deed === "assign" ? bulk.count : written.size;
    const detail = { deed: bulk.deed, count: done, bulk: bulkId };
    await record(tx, { project, actor }, "bulk-undone", { documentId, versionId, detail });
    const changed = found.length - written.size;
    return { done, left: changed > 0 ? { changed } : {} };
  });
}

/** Nothing comes back approved: the approval was lifted, and stays so. */
function again(writer: Writer, passage: Passage, was: Found): Decided {
  const { made: _, id: __, writtenName: ___, text = passage.text, ...before } = was;
  const status = was.status === "approved" ? (after(was.status, "lift") ?? "draft") : was.status;
  const change = {
    ...{ ...unchanged(passage), ...before, text, status, deed: "bulk-undone" as const },
    gapAccepted: was.status === "approved" ? null : was.gapAccepted,
    origin: text === passage.text ? null : ("restored" as const),
    lifts: "withdrawn" as const,
  };
  return { writer, passage, decision: { change } };
}

/**
 * What was said of passages that are no longer sent back is taken away, as the score must not count it;
 * what is sent back again waits for its answer again; and who wrote outside the desk is named again.
 */
async function reopen(tx: Db, found: readonly Found[], written: ReadonlySet<string>) {
  const rows = JSON.stringify(found.filter(({ id }) => written.has(id)));
  await tx.$executeRaw`
    with given as materialized (
      select * from json_to_recordset(${rows}::json) as g (id uuid, made int, status text, "writtenName" text)
    ), named as (
      update "Passage" p set "writtenName" = g."writtenName"
        from given g
       where p.id = g.id and g."writtenName" is not null and p."writtenById" is null
    ), withdrawn as (
      delete from "Return" r using given g
       where r."passageId" = g.id and r.revision = g.made and not r.noted
    )
    update "Return" r set "answeredAt" = null
      from given g
     where g.status = 'returned' and r.answer is null
       and r.id = (select l.id from "Return" l
                    where l."passageId" = g.id and not l.noted and l.revision < g.made
                    order by l.at desc limit 1)`;
}
