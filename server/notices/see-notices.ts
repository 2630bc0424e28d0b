import { z } from "zod";
import type { Actor } from "../access";
import { db } from "../db";

export const seeNoticesInput = z.object({ versionId: z.uuid().optional() });

/** The actor has looked at what is new: in one version, or at all of it. */
export async function seeNotices(
  { userId }: Actor,
  { versionId }: z.infer<typeof seeNoticesInput>,
): Promise<void> {
  await db.notice.updateMany({
    where: { userId, seenAt: null, ...(versionId === undefined ? {} : { versionId }) },
    data: { seenAt: new Date() },
  });
}
