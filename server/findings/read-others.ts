import { z } from "zod";
import type { Others } from "@/domain/checks/check";
import { joined } from "@/domain/codes/join";
import { type Actor, permit } from "../access";
import { db } from "../db";
import { passageRow } from "../versions/passage-rows";
import { versionIn } from "../versions/version-in";
import { othersOf } from "./others-of";

export const readOthersInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  passageId: z.uuid(),
});

/** The passages of the project that the checks compare with one as it stands. */
export async function readOthers(
  actor: Actor,
  { projectId, versionId, passageId }: z.infer<typeof readOthersInput>,
): Promise<Others> {
  const { project } = await permit(db, actor, "read", projectId);
  await versionIn(db, project, versionId);
  const { text, paragraphs } = await passageRow(db, { versionId, passageId });
  return othersOf(db, project, { passageId, text, source: joined(paragraphs).text });
}
