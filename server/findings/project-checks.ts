import type { ProjectChecks } from "@/domain/checks/project-checks";
import type { PermittedProject } from "../access";
import type { Db } from "../db";

/** What a project has decided about the checks. */
export async function projectChecks(db: Db, project: PermittedProject): Promise<ProjectChecks> {
  const [found] = await db.$queryRaw<{ checks: ProjectChecks }[]>`
    select checks from "Project" where id = ${project}::uuid`;
  return found?.checks ?? { rules: [], without: [], severities: {} };
}
