import type { Code } from "@/domain/codes/code";
import type { Credits } from "@/domain/review/own-words";
import type { Status } from "@/domain/review/status";
import type { Held } from "@/domain/review/steps";
import { inTheirLanguage, type Permit, type PermittedProject } from "../access";
import type { Db } from "../db";
import { Refusal } from "../refusal";

/** A passage as the use cases weigh it before they write. */
export type Passage = Credits & {
  readonly id: string;
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
  readonly paragraphs: readonly {
    readonly id: string;
    readonly text: string;
    readonly codes: readonly Code[];
  }[];
  /** The approvals that hold. */
  readonly held: readonly Held[];
};

type Named = { readonly versionId: string; readonly passageId: string };

/**
 * A passage of a version of the project; refuses `not-found` where they do not belong together,
 * and `forbidden` to whoever does not work in the version's language.
 */
export async function passageToWrite(tx: Db, permit: Permit, named: Named): Promise<Passage> {
  const passage = await passageIn(tx, permit.project, named);
  inTheirLanguage(permit, passage.language);
  return passage;
}

async function passageIn(
  tx: Db,
  project: PermittedProject,
  { versionId, passageId }: Named,
): Promise<Passage> {
  const [passage] = await tx.$queryRaw<Passage[]>`
    select p.id, p."versionId", v."documentId", v.language, d."sourceLanguage", p.revision, p.text,
           p.status::text as status, p.confirmed, p."gapAccepted",
           p."writtenById", p."alsoByIds", p."correctedById", p."submittedById",
           (select coalesce(json_agg(json_build_object('id', g.id, 'text', g.text, 'codes', g.codes)
                                     order by g.position), '[]')
              from "PassageParagraph" l
              join "Paragraph" g on g.id = l."paragraphId"
             where l."passageId" = p.id) as paragraphs,
           (select coalesce(json_agg(json_build_object('step', a.step, 'byId', a."byId")), '[]')
              from "Approval" a
             where a."passageId" = p.id and a."liftedAt" is null) as held
      from "Passage" p
      join "Version" v on v.id = p."versionId"
      join "Document" d on d.id = v."documentId"
     where p.id = ${passageId}::uuid
       and p."versionId" = ${versionId}::uuid
       and d."projectId" = ${project}::uuid`;
  if (passage === undefined) throw new Refusal("not-found");
  return passage;
}
