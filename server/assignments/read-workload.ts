import { z } from "zod";
import { type Actor, permit } from "../access";
import { transaction } from "../db";

export const readWorkloadInput = z.object({ projectId: z.uuid() });

const row = z.object({
  userId: z.string(),
  /** Passages, over all versions: the sums of what each person's desk says. */
  toTranslate: z.int(),
  toReview: z.int(),
  returned: z.int(),
  /** The earliest deadline of what is not done. */
  dueAt: z.date().nullable(),
});

export type Workload = z.infer<typeof row>;

/** What waits for each person in a project, for whoever gives out work. Nobody without work is in it. */
export async function readWorkload(
  actor: Actor,
  { projectId }: z.infer<typeof readWorkloadInput>,
): Promise<Workload[]> {
  return transaction(async (tx) => {
    const { project } = await permit(tx, actor, "assign", projectId);
    const rows = await tx.$queryRaw`
      select "userId", sum("toTranslate")::int as "toTranslate", sum("toReview")::int as "toReview",
             sum(returned)::int as returned, min("dueAt") as "dueAt"
        from waiting(null, ${project}::uuid, null)
       group by "userId"
       order by "userId"`;
    return z.array(row).parse(rows);
  });
}
