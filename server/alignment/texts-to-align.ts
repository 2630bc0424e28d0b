import type { Code } from "@/domain/codes/code";
import type { PermittedProject } from "../access";
import { db } from "../db";
import { readUpload } from "../documents/read-upload";
import { Refusal } from "../refusal";

/** The two texts that a version is to be paired from: the document as stored, the translation as it came in. */
export async function textsToAlign(project: PermittedProject, versionId: string) {
  const version = await db.version.findFirst({
    where: { id: versionId, document: { projectId: project } },
    select: {
      language: true,
      documentId: true,
      original: { select: { fileName: true, bytes: true } },
      document: {
        select: {
          sourceLanguage: true,
          paragraphs: {
            orderBy: { position: "asc" },
            select: { text: true, kind: true, level: true, key: true, codes: true },
          },
        },
      },
    },
  });
  if (version?.original == null) throw new Refusal("not-found");
  const { fileName: name, bytes } = version.original;
  return {
    documentId: version.documentId,
    source: version.document.paragraphs.map(({ codes, ...paragraph }) => ({
      ...paragraph,
      codes: codes as unknown as readonly Code[],
    })),
    target: readUpload({ name, bytes }).reading.paragraphs,
    from: version.document.sourceLanguage,
    to: version.language,
  };
}
