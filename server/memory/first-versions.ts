import type { PermittedProject } from "../access";
import type { Db } from "../db";

/** Languages that documents of a project are translated between, BCP 47. */
export type Pair = { readonly sourceLanguage: string; readonly language: string };

export type FirstVersion = Pair & {
  readonly versionId: string;
  /** Grows with every newer text of the document. */
  readonly source: number;
  /** Grows with every change of the pairing. */
  readonly pairing: number;
  readonly passages: number;
};

/** The first version of each document of a project in each language, as the documents came in. */
export function firstVersions(db: Db, project: PermittedProject): Promise<FirstVersion[]> {
  return db.$queryRaw<FirstVersion[]>`
    select distinct on (d."createdAt", d.id, v.language)
           v.id as "versionId", d."sourceLanguage", v.language, d.source, v.pairing,
           (select count(*)::int from "Passage" p where p."versionId" = v.id) as passages
      from "Document" d
      join "Version" v on v."documentId" = d.id
     where d."projectId" = ${project}::uuid
     order by d."createdAt", d.id, v.language, v."createdAt", v.id`;
}

/** Of versions, those between two languages. */
export function between(versions: readonly FirstVersion[], pair: Pair): FirstVersion[] {
  return versions.filter((version) => isPair(version, pair));
}

export function isPair(one: Pair, other: { [tag in keyof Pair]?: string | undefined }): boolean {
  return one.sourceLanguage === other.sourceLanguage && one.language === other.language;
}
