import { z } from "zod";
import { readSrx } from "@/domain/segmentation/srx";
import { type Actor, permit } from "../access";
import { db } from "../db";

export const readSentenceRulesInput = z.object({ projectId: z.uuid() });

export type SentenceRulesShown = {
  /** Of the file. */
  readonly name: string;
  readonly hash: string;
  readonly count: number;
  /** Rules that are left out, by their texts: the first few of them, and how many there are. */
  readonly leftOut: { readonly count: number; readonly some: readonly string[] };
};

const SOME = 10;

/** The SRX file of a project, and what of it is not understood; nothing where Enface's own rules hold. */
export async function readSentenceRules(
  actor: Actor,
  { projectId }: z.infer<typeof readSentenceRulesInput>,
): Promise<SentenceRulesShown | null> {
  const { project } = await permit(db, actor, "read", projectId);
  const rules = await db.sentenceRules.findUnique({ where: { projectId: project } });
  const srx = rules === null ? undefined : readSrx(rules.srx);
  if (rules === null || srx === undefined) return null;
  const { name, hash } = rules;
  const problems = srx.problems();
  const leftOut = { count: problems.length, some: problems.slice(0, SOME) };
  return { name, hash, count: srx.count - problems.length, leftOut };
}
