import { languageOf } from "@/domain/languages/locale";
import type { ConceptKind } from "@/domain/terms/concept";
import type { PairConcept, Wording } from "@/domain/terms/termbase";
import type { PermittedProject } from "../access";
import type { Db } from "../db";

export type PairWording = Wording & {
  readonly partOfSpeech: string;
  readonly gender: string;
  readonly reason: string;
};

/** A concept with what it is called in the two languages of a version. */
export type AgreedConcept = PairConcept & {
  readonly kind: ConceptKind;
  readonly definition: string;
  readonly note: string;
  readonly subject: string;
  readonly picture: string;
  readonly source: readonly PairWording[];
  readonly target: readonly PairWording[];
};

/** What is agreed in a pair of languages. Terms of `fa` hold for `fa-AF` too, behind its own. */
export async function pairConcepts(
  db: Db,
  project: PermittedProject,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<AgreedConcept[]> {
  const sources = [from, languageOf(from)];
  const targets = [to, languageOf(to)];
  return db.$queryRaw<AgreedConcept[]>`
    select c.id, c.kind::text as kind, c.definition, c.note, c.subject, c.picture,
           coalesce(json_agg(t.wording order by t.language <> ${from}, t.status, t.position)
             filter (where t.language = any (${sources}::text[])), '[]') as source,
           coalesce(json_agg(t.wording order by t.language <> ${to}, t.status, t.position)
             filter (where t.language = any (${targets}::text[])), '[]') as target
      from "Concept" c
      join (select "conceptId", language, status, position,
                   json_build_object('text', text, 'status', status, 'partOfSpeech', "partOfSpeech",
                                     'gender', gender, 'reason', reason) as wording
              from "Term"
             where "projectId" = ${project}::uuid
               and language = any (${[...sources, ...targets]}::text[])) t on t."conceptId" = c.id
     where c.agreed and c."removedAt" is null
     group by c.id
     order by c.id`;
}
