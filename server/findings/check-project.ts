import { setImmediate as turn } from "node:timers/promises";
import { findingsIn } from "@/domain/checks";
import { findingKey } from "@/domain/review/finding-key";
import type { CheckedPassage, Judged } from "@/domain/review/quality";
import type { Termbase } from "@/domain/terms/termbase";
import type { PermittedProject } from "../access";
import type { Db } from "../db";
import { projectTermbase } from "../terms/project-termbase";
import { textHashes } from "../versions/text-hashes";
import { type Facing, pairOf } from "./pair-of";

/** As many passages as are checked within a request: some two seconds of work. */
export const MOST_CHECKED = 20_000;
/** Others get their turn after so many. */
const AT_ONCE = 50;

/** What the checks say of every passage of a project that has a text, as it stands now. */
export async function checkProject(
  db: Db,
  project: PermittedProject,
): Promise<{ passages: readonly CheckedPassage[]; isComplete: boolean }> {
  const rows = await rowsOf(db, project);
  const termbases = await termbasesOf(db, project, rows);
  const passages: CheckedPassage[] = [];
  for (const row of rows.slice(0, MOST_CHECKED)) {
    passages.push(checked(row, termbases.get(pairKey(row))));
    if (passages.length % AT_ONCE === 0) await turn();
  }
  return { passages, isComplete: rows.length <= MOST_CHECKED };
}

type Row = Omit<CheckedPassage, "findings"> &
  Omit<Facing, "paragraphs"> & {
    readonly paragraphs: readonly (Facing["paragraphs"][number] & { readonly id: string })[];
    readonly dismissals:
      | readonly {
          readonly key: string;
          readonly reason: string;
          readonly sourceHash: string;
          readonly targetHash: string;
        }[]
      | null;
  };

type Languages = Pick<Row, "sourceLanguage" | "language">;

const pairKey = ({ sourceLanguage, language }: Languages) => `${sourceLanguage} ${language}`;

/** One for each pair of languages there is. */
async function termbasesOf(
  db: Db,
  project: PermittedProject,
  rows: readonly Languages[],
): Promise<ReadonlyMap<string, Termbase>> {
  const pairs = new Map(rows.map((row) => [pairKey(row), row]));
  const made = [...pairs].map(async ([key, { sourceLanguage: from, language: to }]) => {
    return [key, await projectTermbase(db, project, { from, to })] as const;
  });
  return new Map(await Promise.all(made));
}

function checked(
  { paragraphs, dismissals, text, sourceLanguage, ...passage }: Row,
  termbase: Termbase | undefined,
): CheckedPassage {
  const pair = pairOf({ text, language: passage.language, sourceLanguage, paragraphs });
  if (pair === undefined) return { ...passage, findings: [] };
  const now = dismissals === null ? undefined : textHashes({ text, paragraphs });
  const reasons = new Map(
    dismissals
      ?.filter((one) => one.sourceHash === now?.sourceHash && one.targetHash === now.targetHash)
      .map(({ key, reason }) => [key, reason]),
  );
  const findings = findingsIn(pair, termbase && { termbase }).map(
    (one): Judged => ({ ...one, dismissed: reasons.get(findingKey(one, pair[one.side])) ?? null }),
  );
  return { ...passage, findings };
}

function rowsOf(db: Db, project: PermittedProject): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    select d.title as document, d.id as "documentId", d."sourceLanguage", v.id as "versionId",
           v.language, p.position + 1 as number, p.text, coalesce(w.name, v.translator) as writer,
           (select coalesce(json_agg(json_build_object('id', g.id, 'text', g.text,
                     'codes', g.codes, 'kind', g.kind, 'key', g.key, 'maxLength', g."maxLength")
                     order by g.position), '[]')
              from "PassageParagraph" l
              join "Paragraph" g on g.id = l."paragraphId"
             where l."passageId" = p.id) as paragraphs,
           (select json_agg(json_build_object('key', x.key, 'reason', x.reason,
                     'sourceHash', x."sourceHash", 'targetHash', x."targetHash"))
              from "Dismissal" x
             where x."passageId" = p.id) as dismissals
      from "Document" d
      join "Version" v on v."documentId" = d.id
      join "Passage" p on p."versionId" = v.id
      left join "User" w on w.id = p."writtenById"
     where d."projectId" = ${project}::uuid and p.text <> ''
     order by d."createdAt" desc, d.id, v."createdAt", v.id, p.position
     limit ${MOST_CHECKED + 1}`;
}
