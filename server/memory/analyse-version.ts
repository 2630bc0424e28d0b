import { z } from "zod";
import { type BandCount, Counting } from "@/domain/memory/analysis";
import { type Actor, permit } from "../access";
import { db } from "../db";
import { versionIn } from "../versions/version-in";
import { knownPassages } from "./known-passages";

export const analyseVersionInput = z.object({ projectId: z.uuid(), versionId: z.uuid() });

export type Analysis = {
  readonly document: { readonly id: string; readonly title: string };
  readonly sourceLanguage: string;
  readonly language: string;
  readonly bands: readonly BandCount[];
};

/** What of a version's source the memory knows, band by band, in words. */
export async function analyseVersion(
  actor: Actor,
  { projectId, versionId }: z.infer<typeof analyseVersionInput>,
): Promise<Analysis> {
  const { project } = await permit(db, actor, "read", projectId);
  const version = await versionIn(db, project, versionId);
  const document = await db.document.findUniqueOrThrow({
    where: { id: version.documentId },
    select: { id: true, title: true, sourceLanguage: true },
  });
  const { sourceLanguage } = document;
  const { language } = version;
  const counting = new Counting({ from: sourceLanguage, to: language });
  const known = knownPassages(project, { versionId, sourceLanguage, language });
  for await (const passages of known) counting.add(passages);
  return { document, sourceLanguage, language, bands: counting.bands() };
}
