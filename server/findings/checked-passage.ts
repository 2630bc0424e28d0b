import { type Finding, findingsIn } from "@/domain/checks";
import { findingKey } from "@/domain/review/finding-key";
import type { PermittedProject } from "../access";
import type { Db } from "../db";
import { projectTermbase } from "../terms/project-termbase";
import type { Passage } from "../versions/passage-in";
import { type Facing, pairOf } from "./pair-of";

/** What the checks say of a passage as it stands, by the name under which each is dismissed. */
export async function checkedPassage(
  tx: Db,
  project: PermittedProject,
  passage: Passage,
): Promise<ReadonlyMap<string, Finding>> {
  const { text, language } = passage;
  const pair = pairOf({ text, language, ...(await facing(tx, passage.id)) });
  if (pair === undefined) return new Map();
  const termbase = await projectTermbase(tx, project, pair);
  return new Map(
    findingsIn(pair, { termbase }).map((one) => [findingKey(one, pair[one.side]), one]),
  );
}

type Source = Pick<Facing, "sourceLanguage" | "paragraphs">;

async function facing(tx: Db, passageId: string): Promise<Source> {
  const [found] = await tx.$queryRaw<Source[]>`
    select d."sourceLanguage",
           (select coalesce(json_agg(json_build_object('text', g.text, 'codes', g.codes,
                     'kind', g.kind, 'key', g.key, 'maxLength', g."maxLength")
                     order by g.position), '[]')
              from "PassageParagraph" l
              join "Paragraph" g on g.id = l."paragraphId"
             where l."passageId" = p.id) as paragraphs
      from "Passage" p
      join "Version" v on v.id = p."versionId"
      join "Document" d on d.id = v."documentId"
     where p.id = ${passageId}::uuid`;
  return found ?? { sourceLanguage: "und", paragraphs: [] };
}
