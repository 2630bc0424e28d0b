import type { ExportedVersion } from "@/domain/exports/export";
import type { Attribution } from "@/domain/formats/format";
import type { Actor, PermittedProject } from "../access";
import type { Db } from "../db";
import { Refusal } from "../refusal";
import { passagesToExport } from "./passages-to-export";

type Asked = { readonly versionId: string; readonly only: ExportedVersion["only"] };

/** A version with everything that an export of it may say. */
export async function versionToExport(
  tx: Db,
  { project, actor }: { readonly project: PermittedProject; readonly actor: Actor },
  { versionId, only }: Asked,
): Promise<ExportedVersion & { readonly documentId: string }> {
  const { document, translator, ...version } = await found(tx, project, versionId);
  const { title, author, publication, address, date } = document;
  const person = await tx.user.findUnique({ where: { id: actor.userId }, select: { name: true } });
  return {
    documentId: document.id,
    project: document.project.name,
    document: {
      title,
      format: document.original.format,
      fileName: document.original.fileName,
      sourceLanguage: document.sourceLanguage,
      attribution: attribution({ title, author, publication, address, date }),
    },
    ...version,
    ...(translator === null ? {} : { translator }),
    exportedAt: new Date().toISOString(),
    exportedBy: person?.name ?? "",
    passages: await passagesToExport(tx, { versionId }),
    only,
  };
}

async function found(tx: Db, project: PermittedProject, versionId: string) {
  const version = await tx.version.findFirst({
    where: { id: versionId, document: { projectId: project } },
    select: {
      language: true,
      name: true,
      translator: true,
      document: {
        select: {
          id: true,
          title: true,
          sourceLanguage: true,
          author: true,
          publication: true,
          address: true,
          date: true,
          original: { select: { format: true, fileName: true } },
          project: { select: { name: true } },
        },
      },
    },
  });
  if (version === null) throw new Refusal("not-found");
  return version;
}

function attribution(known: Record<keyof Attribution, string | null>): Attribution {
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null));
}
