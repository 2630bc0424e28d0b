import type { Code } from "@/domain/codes/code";
import { isFormOf, PLURAL_FORMS, type PluralForm } from "@/domain/languages/plurals";
import type { PermittedProject } from "../access";
import { type Db, db } from "../db";
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
          source: true,
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
    /** Of the document's source: see `refuseOtherSource`. */
    number: version.document.source,
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

/** Throws when the document has another text than the one that was aligned: the work must be done again. */
export async function refuseOtherSource(
  tx: Db,
  { documentId, number }: { readonly documentId: string; readonly number: number },
): Promise<void> {
  const [document] = await tx.$queryRaw<{ source: number }[]>`
    select source from "Document" where id = ${documentId}::uuid for share`;
  if (document?.source !== number) throw new Error("the source has changed while it was aligned");
}
