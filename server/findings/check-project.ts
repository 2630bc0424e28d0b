import { setImmediate as turn } from "node:timers/promises";
import { findingsIn } from "@/domain/checks";
import type { CheckOptions, Pair, Tools } from "@/domain/checks/check";
import { elsewhereIn, type Placed } from "@/domain/checks/elsewhere";
import { toolsCutting } from "@/domain/checks/tools";
import { findingKey } from "@/domain/review/finding-key";
import type { CheckedPassage, Judged } from "@/domain/review/quality";
import type { Termbase } from "@/domain/terms/termbase";
import type { PermittedProject } from "../access";
import type { Db } from "../db";
import { projectCutter } from "../sentences/project-cutter";
import { projectTermbase } from "../terms/project-termbase";
import { textHashes } from "../versions/text-hashes";
import { lengthRatios } from "./length-ratios";
import { type Facing, pairOf } from "./pair-of";
import { projectChecks } from "./project-checks";

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
  const faced = rows.slice(0, MOST_CHECKED).map(facedOf);
  const passages = await checkedOf(
    await toolsOf(db, project),
    faced,
    await optionsIn(db, project, faced),
  );
  return { passages, isComplete: rows.length <= MOST_CHECKED };
}

/** What they say of the passages of one version, by their ids; of the others it is only looked at what they have in common. */
export async function checkVersion(
  db: Db,
  project: PermittedProject,
  versionId: string,
): Promise<ReadonlyMap<string, readonly Judged[]>> {
  const rows = await rowsOf(db, project, versionId);
  const faced = rows.slice(0, MOST_CHECKED).map(facedOf);
  const optionsFor = await optionsIn(db, project, faced);
  const own = faced.filter(({ row }) => row.versionId === versionId);
  const passages = await checkedOf(await toolsOf(db, project), own, optionsFor);
  return new Map(own.map(({ row }, at) => [row.passageId, passages[at]?.findings ?? []]));
}

async function toolsOf(db: Db, project: PermittedProject): Promise<Tools> {
  return toolsCutting(await projectCutter(db, project));
}

async function checkedOf(
  tools: Tools,
  faced: readonly Faced[],
  optionsFor: (one: Faced) => CheckOptions,
): Promise<CheckedPassage[]> {
  const passages: CheckedPassage[] = [];
  for (const one of faced) {
    passages.push(checked(one, tools, optionsFor(one)));
    if (passages.length % AT_ONCE === 0) await turn();
  }
  return passages;
}

type Row = Omit<CheckedPassage, "findings"> &
  Omit<Facing, "paragraphs"> & {
    readonly passageId: string;
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

/** A passage with its pair, if it has one, and its place among the others. */
type Faced = { readonly row: Row; readonly pair: Pair | undefined; readonly placed: Placed };

function facedOf(row: Row): Faced {
  const pair = pairOf(row);
  const placed = {
    source: pair?.source ?? "",
    target: row.text,
    from: row.sourceLanguage,
    to: row.language,
    place: `${row.document}, ${row.number}`,
    version: row.versionId,
    document: row.documentId,
  };
  return { row, pair, placed };
}

/** What the project knows about each passage, by its languages. */
async function optionsIn(
  db: Db,
  project: PermittedProject,
  faced: readonly Faced[],
): Promise<(one: Faced) => CheckOptions> {
  const decided = await projectChecks(db, project);
  const ratios = await lengthRatios(db, project);
  const termbases = await termbasesOf(
    db,
    project,
    faced.map(({ row }) => row),
  );
  const others = elsewhereIn(faced.map(({ placed }) => placed));
  return ({ placed }) => {
    const ratio = ratios.find(({ from, to }) => from === placed.from && to === placed.to);
    const termbase = termbases.get(`${placed.from} ${placed.to}`);
    const learned = { ...(ratio && { lengthRatio: ratio }), ...(termbase && { termbase }) };
    return { ...decided, ...learned, others: others(placed) };
  };
}

/** One for each pair of languages there is. */
async function termbasesOf(
  db: Db,
  project: PermittedProject,
  rows: readonly Row[],
): Promise<ReadonlyMap<string, Termbase>> {
  const pairs = new Map(rows.map((row) => [`${row.sourceLanguage} ${row.language}`, row]));
  const made = [...pairs].map(async ([key, { sourceLanguage: from, language: to }]) => {
    return [key, await projectTermbase(db, project, { from, to })] as const;
  });
  return new Map(await Promise.all(made));
}

function checked({ row, pair }: Faced, tools: Tools, options: CheckOptions): CheckedPassage {
  const { paragraphs, dismissals, text, sourceLanguage: _, passageId: __, ...passage } = row;
  if (pair === undefined) return { ...passage, findings: [] };
  const now = dismissals === null ? undefined : textHashes({ text, paragraphs });
  const reasons = new Map(
    dismissals
      ?.filter((one) => one.sourceHash === now?.sourceHash && one.targetHash === now.targetHash)
      .map(({ key, reason }) => [key, reason]),
  );
  const findings = findingsIn(pair, tools, options).map(
    (one): Judged => ({ ...one, dismissed: reasons.get(findingKey(one, pair[one.side])) ?? null }),
  );
  return { ...passage, findings };
}

/** Those of a version that is named come first. */
function rowsOf(db: Db, project: PermittedProject, versionId?: string): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    select d.title as document, d.id as "documentId", d."sourceLanguage", v.id as "versionId",
           p.id as "passageId", v.language, p.position + 1 as number, p.text, coalesce(w.name, p."writtenName", v.translator) as writer,
           (select coalesce(json_agg(json_build_object('id', g.id, 'text', g.text,
                     'codes', g.codes, 'kind', g.kind, 'key', g.key, 'maxLength', g."maxLength",
                     'flags', g.flags)
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
     order by v.id is not distinct from ${versionId ?? null}::uuid desc, d."createdAt" desc, d.id, v."createdAt", v.id, p.position
     limit ${MOST_CHECKED + 1}`;
}
