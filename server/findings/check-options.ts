import type { CheckOptions } from "@/domain/checks/check";
import type { PermittedProject } from "../access";
import type { Db } from "../db";
import { projectTermbase } from "../terms/project-termbase";
import { lengthRatios } from "./length-ratios";
import { projectChecks } from "./project-checks";

type Languages = { readonly from: string; readonly to: string };

/** What a project knows about every passage of a pair of languages: its rules, its terms, and what it has learned. */
export async function checkOptions(
  db: Db,
  project: PermittedProject,
  pair: Languages,
): Promise<CheckOptions> {
  const options = await plainOptions(db, project, pair);
  return { ...options, termbase: await projectTermbase(db, project, pair) };
}

/** As it travels to the editor, which has the terms already. */
export async function plainOptions(
  db: Db,
  project: PermittedProject,
  pair: Languages,
): Promise<CheckOptions> {
  const decided = await projectChecks(db, project);
  const [ratio] = await lengthRatios(db, project, pair);
  return ratio === undefined ? decided : { ...decided, lengthRatio: ratio };
}
