import { z } from "zod";
import { exports as exporters, prints } from "@/domain/exports";
import type { Export, ExportedVersion, ExportWords } from "@/domain/exports/export";
import { toldBy, withoutOthers, writingOf } from "@/domain/exports/renderings";
import { formats } from "@/domain/formats";
import type { Format } from "@/domain/formats/format";
import { PLURAL_FORMS } from "@/domain/languages/plurals";
import { type Actor, permit } from "../access";
import { type Db, transaction } from "../db";
import { nameFrom } from "../documents/import-document";
import { record } from "../record/record";
import { Refusal } from "../refusal";
import { printPage } from "./print-page";
import { versionToExport } from "./version-to-export";

export const exportVersionInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  /** `same`: the format the document came in; else the id of one in domain/exports. */
  kind: z.string().max(40).default("same"),
  only: z.enum(["approved", "all"]).default("approved"),
});

export type ExportedFile = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
};

/**
 * Gives a version out as a file. `words` are those of the exports, in the language of whoever asks.
 * Pages are printed as PDF after the transaction is over: that takes a browser its time.
 */
export async function exportVersion(
  actor: Actor,
  { projectId, versionId, kind, only }: z.infer<typeof exportVersionInput>,
  words: ExportWords,
): Promise<ExportedFile> {
  const file = await transaction(async (tx) => {
    const { project } = await permit(tx, actor, "export", projectId);
    const version = await versionToExport(tx, { project, actor }, { versionId, only });
    const { documentId } = version;
    const made =
      kind === "same"
        ? await inPlace(tx, { ...version, versionId })
        : converted(version, kind, words);
    const detail = { kind, only, fileName: made.fileName };
    await record(tx, { project, actor }, "exported", { documentId, versionId, detail });
    return made;
  });
  return kind in prints ? { ...file, bytes: await printPage(file.bytes) } : file;
}

type Exported = ExportedVersion & { readonly documentId: string; readonly versionId: string };

/** The file as it came in, with the translation in place. */
async function inPlace(tx: Db, version: Exported): Promise<ExportedFile> {
  const { original, paragraphs, _count } = await tx.document.findUniqueOrThrow({
    where: { id: version.documentId },
    select: {
      original: { select: { bytes: true, format: true } },
      paragraphs: {
        where: { form: { not: null } },
        select: { position: true, passages: { where: { versionId: version.versionId } } },
      },
      _count: { select: { paragraphs: true } },
    },
  });
  const format: Format | undefined = formats.find(({ id }) => id === original.format);
  if (format === undefined) throw new Refusal("invalid", { reason: "unknown-export" });
  const { language, passages, only } = version;
  const others = paragraphs.filter((one) => one.passages.length === 0);
  const count = _count.paragraphs - others.length;
  const told = withoutOthers(
    toldBy(passages, count, only),
    others.map(({ position }) => position),
  );
  const forms = paragraphs.length > 0 ? PLURAL_FORMS : [];
  const own = /\.[^.]+$/.exec(version.document.fileName)?.[0] ?? "";
  return {
    fileName: fileNameOf(version, format.becomes?.extensions[0] ?? own),
    mediaType: (format.becomes ?? format).mediaType,
    bytes: format.write(original.bytes, { language, ...writingOf(told), forms }),
  };
}

function converted(
  version: Omit<Exported, "versionId">,
  kind: string,
  words: ExportWords,
): ExportedFile {
  const exporter = exporterFor(kind);
  if (exporter === undefined) throw new Refusal("invalid", { reason: "unknown-export" });
  const { documentId: _, ...exported } = version;
  return {
    fileName: fileNameOf(version, `.${kind}${exporter.extension}`),
    mediaType: exporter.mediaType,
    bytes: exporter.write(exported, words),
  };
}

/** What is printed has the page that is printed for its content until it is. */
function exporterFor(kind: string): Export | undefined {
  const page = Object.entries(prints).find(([id]) => id === kind)?.[1];
  return page
    ? { ...page, extension: ".pdf", mediaType: "application/pdf" }
    : exporters.find(({ id }) => id === kind);
}

/** `ferry.docx` into German goes out as `ferry.de.docx`. */
function fileNameOf(
  { document, language }: Pick<Exported, "document" | "language">,
  ending: string,
): string {
  return `${nameFrom(document.fileName)}.${language}${ending}`;
}
