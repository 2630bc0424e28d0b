import { Prisma } from "@/prisma/client/client";

/**
 * How the reviews of some versions' passages have ended, a row for each: `accepted` or `corrected` where
 * approvals hold, `returned` as often as it was sent back. A fault that was only noted ends none.
 */
export const REVIEW_ENDS = (versionIds: Prisma.Sql) => Prisma.sql`
  select a."passageId", case when bool_or(a.corrected) then 'corrected' else 'accepted' end as ended
    from "Approval" a
   where a."versionId" in (${versionIds}) and a."liftedAt" is null
   group by 1
  union all
  select r."passageId", 'returned' from "Return" r
   where r."versionId" in (${versionIds}) and not r.noted`;
