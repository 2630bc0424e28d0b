import { z } from "zod";
import type { Code } from "@/domain/codes/code";
import { joined } from "@/domain/codes/join";
import { analysisOf, type BandCount } from "@/domain/memory/analysis";
import { matchesFor } from "@/domain/memory/matches";
import { type Actor, type PermittedProject, permit } from "../access";
import { db } from "../db";
import { versionIn } from "../versions/version-in";
import { candidates } from "./candidates";

export const analyseVersionInput = z.object({ projectId: z.uuid(), versionId: z.uuid() });

/** So many passages are looked up at once. */
const AT_A_TIME = 200;

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
  const passages = await passagesOf(versionId);
  const known: { source: string; best: number }[] = [];
  for (let at = 0; at < passages.length; at += AT_A_TIME) {
    const asked = { sourceLanguage, language: version.language, except: { versionId } };
    known.push(...(await bestOf(project, passages.slice(at, at + AT_A_TIME), asked)));
  }
  return {
    document,
    ...{ sourceLanguage, language: version.language },
    bands: analysisOf(known, { from: sourceLanguage, to: version.language }),
  };
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
