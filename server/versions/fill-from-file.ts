import { formats } from "@/domain/formats";
import type { Format, Paragraph, Reading } from "@/domain/formats/format";
import { localeOf } from "@/domain/languages/locale";
import { PLURAL_FORMS } from "@/domain/languages/plurals";
import type { Status } from "@/domain/review/status";
import type { Actor, PermittedProject } from "../access";
import { type Db, db } from "../db";
import { readUpload } from "../documents/read-upload";
import { Refusal } from "../refusal";

/** A text that the file of a document has for one of its paragraphs. */
type Known = {
  readonly position: number;
  /** What it stands beside. */
  readonly source: string;
  readonly text: string;
  readonly status: Status;
};

type Asked = { readonly documentId: string; readonly language: string };

/**
 * What the file of a document says in this language already: files of other tools hold a source and
 * its translation. A file that does not name the language is taken at its word by the first version.
 * Nobody here has approved any of it.
 */
export async function translationsIn(
  project: PermittedProject,
  { documentId, language }: Asked,
): Promise<readonly Known[]> {
  const document = await db.document.findFirst({
    where: { id: documentId, projectId: project },
    select: {
      original: { select: { fileName: true, format: true } },
      _count: { select: { versions: true } },
    },
  });
  if (document === null) throw new Refusal("not-found");
  if (!holdsBoth(document.original.format)) return [];
  const { original } = await db.document.findUniqueOrThrow({
    where: { id: documentId },
    select: { original: { select: { fileName: true, bytes: true } } },
  });
  const upload = { name: original.fileName, bytes: original.bytes };
  const { reading } = readUpload(upload, { forms: PLURAL_FORMS, to: language });
  const isFirst = document._count.versions === 0;
  return isIn(language, reading) || (isFirst && reading.targetLanguage === undefined)
    ? reading.paragraphs.flatMap(knownOf)
    : [];
}

function holdsBoth(id: string): boolean {
  const format: Format | undefined = formats.find((one) => one.id === id);
  return (format?.isBilingual ?? format?.mayBeBilingual) === true;
}

/** With script and region, where they are left out, as they are most likely: `de` is `de-DE`, and Dari no Persian. */
function isIn(language: string, { targetLanguage }: Reading): boolean {
  if (targetLanguage === undefined) return false;
  return localeOf(targetLanguage).toString() === localeOf(language).toString();
}

function knownOf({ text: source, target }: Paragraph, position: number): Known[] {
  if (target === undefined || target.text.trim() === "") return [];
  const isDone = target.status === "submitted" || target.status === "approved";
  return [{ position, source, text: target.text, status: isDone ? "submitted" : "draft" }];
}

type Filling = {
  readonly actor: Actor;
  readonly versionId: string;
  readonly known: readonly Known[];
};

/**
 * Puts those texts into the passages of a new version, by one statement, as far as they are. Paragraphs
 * are looked up one by one (`offset 0`), whatever PostgreSQL believes of a document that just came.
 */
export async function fillFromFile(tx: Db, { actor, versionId, known }: Filling): Promise<void> {
  if (known.length === 0) return;
  await tx.$executeRaw`
    with given as (
      select * from json_to_recordset(${JSON.stringify(known)}::json)
        as given (position int, source text, text text, status text)
    ), filled as (
      update "Passage" p
         set text = given.text, status = given.status::"Status", revision = p.revision + 1,
             "updatedAt" = now()
        from given
        join "Version" v on v.id = ${versionId}::uuid
        cross join lateral (
          select id, text from "Paragraph"
           where "documentId" = v."documentId" and position = given.position offset 0
        ) g
        join "PassageParagraph" l on l."versionId" = v.id and l."paragraphId" = g.id
       where p.id = l."passageId" and g.text = given.source
      returning p.id, p.revision, p.text, p.status
    )
    insert into "Revision" (id, "versionId", "passageId", number, text, status, origin, "authorId")
    select uuid_v7(), ${versionId}::uuid, id, revision, text, status, 'imported', ${actor.userId}
      from filled`;
}
