import type { Code } from "@/domain/codes/code";
import { isFormOf, PLURAL_FORMS, type PluralForm } from "@/domain/languages/plurals";
import type { PermittedProject } from "../access";
import { db } from "../db";
import { readUpload } from "../documents/read-upload";
import { Refusal } from "../refusal";

/**
 * The two texts that a version is to be paired from: the document as stored, with the plural forms
 * of the language, and the translation as it came in. `positions` are those of the paragraphs.
 */
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
            select: {
              ...{ text: true, kind: true, level: true, key: true, codes: true },
              ...{ position: true, form: true, isMade: true },
            },
          },
        },
      },
    },
  });
  if (version?.original == null) throw new Refusal("not-found");
  const { fileName: name, bytes } = version.original;
  const source = version.document.paragraphs.filter(({ form, isMade }) =>
    isFormOf(version.language, { ...(isForm(form) ? { form } : {}), isMade }),
  );
  return {
    documentId: version.documentId,
    source: source.map(({ text, kind, level, key, codes }) => ({
      ...{ text, kind, level, key },
      codes: codes as unknown as readonly Code[],
    })),
    positions: source.map(({ position }) => position),
    target: readUpload({ name, bytes }).reading.paragraphs,
    from: version.document.sourceLanguage,
    to: version.language,
  };
}

function isForm(form: string | null): form is PluralForm {
  return PLURAL_FORMS.some((one) => one === form);
}
