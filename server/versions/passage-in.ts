import type { Code } from "@/domain/codes/code";
import type { Credits } from "@/domain/review/own-words";
import type { Status } from "@/domain/review/status";
import type { Held } from "@/domain/review/steps";
import { Prisma } from "@/prisma/client/client";
import {
  type Action,
  type Actor,
  inTheirLanguage,
  type Permit,
  type PermittedProject,
  permitAnd,
} from "../access";
import type { Db } from "../db";
import { Refusal } from "../refusal";
import { CONTENTIOUS } from "../remarks/row-remarks";
import { PLANNED_ONCE } from "../statement-name";

/** A passage as the use cases weigh it before they write. */
export type Passage = Credits & {
  readonly id: string;
  /** In its version, from 0. */
  readonly position: number;
  readonly versionId: string;
  readonly documentId: string;
  readonly language: string;
  readonly sourceLanguage: string;
  readonly revision: number;
  readonly text: string;
  readonly status: Status;
  readonly confirmed: boolean;
  readonly gapAccepted: string | null;
  readonly submittedById: string | null;
  /** Who wrote the text, where that is nobody of the desk. */
  readonly writtenName: string | null;
  readonly paragraphs: readonly {
    readonly id: string;
    /** In the source, from 0. */
    readonly position: number;
    readonly text: string;
    readonly codes: readonly Code[];
  }[];
  /** Somebody marked its source, or is quoted in it. */
  readonly contentious: boolean;
  /** The approvals that hold. */
  readonly held: readonly Held[];
};

type Named = {
  readonly projectId: string;
  readonly versionId: string;
  readonly passageId: string;
};

/** Who is about to change a passage, once they are permitted. */
export type Writer = { readonly actor: Actor; readonly permit: Permit };

/**
 * Asks permission, and gives the passage that it is for, in one query. Refuses `not-found` where
 * project, version and passage do not belong together, and `forbidden` to whoever does not work in
 * the version's language. Found by its own key: see write-passage.ts.
 */
export async function passageToWrite(
  db: Db,
  actor: Actor,
  action: Action,
  named: Named,
): Promise<{ writer: Writer; passage: Passage }> {
  const asked = { action, projectId: named.projectId, wanted: passageIn(named) };
  const { permit, found: passage } = await permitAnd<Passage>(db, actor, asked);
  if (passage === null) throw new Refusal("not-found");
  inTheirLanguage(permit, passage.language);
  return { writer: { actor, permit }, passage };
}

/** The same of many passages of a version, in their order; those that are not there are left out. */
export async function passagesToWrite(
  db: Db,
  actor: Actor,
  action: Action,
  { projectId, versionId, ids }: Omit<Named, "passageId"> & { readonly ids: readonly string[] },
): Promise<{ writer: Writer; passages: readonly Passage[]; version: Version }> {
  const some = passagesOf({ versionId, ids });
  const wanted = Prisma.sql`(
    select json_build_object('version', json_build_object('id', v.id, 'language', v.language,
                                                          'documentId', v."documentId"),
             'passages', (select coalesce(json_agg(weighed order by weighed.position), '[]')
                            from (${weighed(some)}) weighed))
      from "Version" v
      join "Document" d on d.id = v."documentId"
     where v.id = ${versionId}::uuid and d."projectId" = ${projectId}::uuid)`;
  const { permit, found } = await permitAnd<{ version: Version; passages: Passage[] }>(db, actor, {
    ...{ action, projectId, wanted },
  });
  if (found === null) throw new Refusal("not-found");
  inTheirLanguage(permit, found.version.language);
  return { writer: { actor, permit }, ...found };
}

type Some = { readonly versionId: string; readonly ids: readonly string[] };

/**
 * Found by their own keys (see write-passage.ts) before anything is joined to them (`offset 0`): else
 * they may be looked for in all that their version has.
 */
const passagesOf = ({ versionId, ids }: Some) => ({
  passages: Prisma.sql`(select * from "Passage" where id = any(${[...ids]}::uuid[]) offset 0)`,
  which: Prisma.sql`p."versionId" = ${versionId}::uuid`,
});

/** Passages of a version of a project; those that are not there are left out. */
export async function passagesIn(
  db: Db,
  project: PermittedProject,
  some: Some,
): Promise<readonly Passage[]> {
  const { passages, which } = passagesOf(some);
  const theirs = Prisma.sql`${which} and d."projectId" = ${project}::uuid`;
  return db.$queryRaw<Passage[]>`${PLANNED_ONCE} ${weighed({ passages, which: theirs })}`;
}

export type Version = {
  readonly id: string;
  readonly language: string;
  readonly documentId: string;
};

const passageIn = ({ projectId, versionId, passageId }: Named) => Prisma.sql`(
  select to_json(weighed) from (${weighed({
    passages: Prisma.sql`"Passage"`,
    which: Prisma.sql`p.id = ${passageId}::uuid
       and (p."versionId" = ${versionId}::uuid) is true
       and d."projectId" = ${projectId}::uuid`,
  })}) weighed)`;

type Weighed = { readonly passages: Prisma.Sql; readonly which: Prisma.Sql };

const weighed = ({ passages, which }: Weighed) => Prisma.sql`
    select p.id, p.position, p."versionId", v."documentId", v.language, d."sourceLanguage", p.revision, p.text,
           p.status::text as status, p.confirmed, p."gapAccepted",
           p."writtenById", p."alsoByIds", p."correctedById", p."submittedById",
           p."writtenName",
           (select coalesce(json_agg(json_build_object('id', g.id, 'position', g.position,
                                              'text', g.text, 'codes', g.codes)
                                     order by g.position), '[]')
              from "PassageParagraph" l
              join "Paragraph" g on g.id = l."paragraphId"
             where l."passageId" = p.id) as paragraphs,
           (select coalesce(json_agg(json_build_object('step', a.step, 'byId', a."byId")), '[]')
              from "Approval" a
             where a."passageId" = p.id and a."liftedAt" is null) as held,
           ${CONTENTIOUS} as contentious
      from ${passages} p
      join "Version" v on v.id = p."versionId"
      join "Document" d on d.id = v."documentId"
     where ${which}`;
