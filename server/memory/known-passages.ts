import type { Code } from "@/domain/codes/code";
import { joined } from "@/domain/codes/join";
import type { Analysed } from "@/domain/memory/analysis";
import { matchesFor } from "@/domain/memory/matches";
import type { PermittedProject } from "../access";
import { db } from "../db";
import { candidates } from "./candidates";

type Version = {
  readonly versionId: string;
  readonly sourceLanguage: string;
  readonly language: string;
};

/** So many passages are looked up at once. */
const AT_A_TIME = 200;

/**
 * The passages of a version in order and piece by piece, each with how well the memory knows its
 * source. What was approved in the very version does not count.
 */
export async function* knownPassages(
  project: PermittedProject,
  { versionId, ...languages }: Version,
): AsyncGenerator<Analysed[]> {
  const passages = await passagesOf(versionId);
  for (let at = 0; at < passages.length; at += AT_A_TIME) {
    const asked = { ...languages, except: { versionId } };
    yield bestOf(project, passages.slice(at, at + AT_A_TIME), asked);
  }
}

type Passage = {
  readonly paragraphs: readonly { readonly text: string; readonly codes: readonly Code[] }[];
  readonly key: string | null;
  readonly before: string | null;
  readonly after: string | null;
};

type Asked = Parameters<typeof candidates>[2];

async function bestOf(project: PermittedProject, passages: readonly Passage[], version: Asked) {
  const sources = passages.map(({ paragraphs }) => joined(paragraphs).text);
  const units = await candidates(project, sources, version);
  return passages.map(({ key, before, after }, at) => {
    const source = sources[at] ?? "";
    const asked = { source, language: version.sourceLanguage, key, before, after };
    return { source, best: matchesFor(asked, units[at] ?? [])[0]?.score ?? 0 };
  });
}

/** The neighbours as they stand in the document: see find-matches. */
function passagesOf(versionId: string): Promise<Passage[]> {
  return db.$queryRaw<Passage[]>`
    with placed as (
      select g.*, md5(lag(g.text) over w) as before, md5(lead(g.text) over w) as after
        from "Paragraph" g
       where g."documentId" = (select "documentId" from "Version" where id = ${versionId}::uuid)
      window w as (order by g.position)
    )
    select min(g.key) as key,
           json_agg(json_build_object('text', g.text, 'codes', g.codes) order by g.position) as paragraphs,
           (array_agg(g.before order by g.position))[1] as before,
           (array_agg(g.after order by g.position desc))[1] as after
      from "Passage" p
      join "PassageParagraph" l on l."passageId" = p.id
      join placed g on g.id = l."paragraphId"
     where p."versionId" = ${versionId}::uuid
     group by p.id, p.position
     order by p.position`;
}
