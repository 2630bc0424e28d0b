import { sentencesIn } from "@/domain/segmentation/sentences";
import { type Cutter, cutterOf, readSrx } from "@/domain/segmentation/srx";
import type { Permit, PermittedProject } from "../access";
import type { Db } from "../db";

/** How a project cuts paragraphs into sentences: by its own SRX file, or as Enface does. */
export async function projectCutter(db: Db, project: PermittedProject): Promise<Cutter> {
  return permittedCutter(db, { project, sentenceRules: (await hashOf(db, project)) ?? null });
}

type Ruled = Pick<Permit, "project" | "sentenceRules">;

/** The same where it is known already which rules the project has: approving asks nothing more. */
export async function permittedCutter(
  db: Db,
  { project, sentenceRules: hash }: Ruled,
): Promise<Cutter> {
  if (hash === null) return sentencesIn;
  const known = cutters.get(hash);
  if (known !== undefined) return known;
  const rules = await db.sentenceRules.findUnique({ where: { projectId: project } });
  const srx = rules === null ? undefined : readSrx(rules.srx);
  const cutter = srx === undefined ? sentencesIn : cutterOf(srx);
  if (rules !== null) remember(rules.hash, cutter);
  return cutter;
}

async function hashOf(db: Db, project: PermittedProject): Promise<string | undefined> {
  const rules = await db.sentenceRules.findUnique({
    where: { projectId: project },
    select: { hash: true },
  });
  return rules?.hash;
}

/** Rules take long to make ready, and projects of a desk often have the same. */
const cutters = new Map<string, Cutter>();

function remember(hash: string, cutter: Cutter): void {
  if (cutters.size >= 20) cutters.clear();
  cutters.set(hash, cutter);
}
