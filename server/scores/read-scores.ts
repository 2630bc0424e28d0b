import { z } from "zod";
import { countWords } from "@/domain/languages/words";
import { sampleOf } from "@/domain/review/sample";
import type { Counted, Score, Scoring } from "@/domain/review/score";
import { scoreOf } from "@/domain/review/score";
import { Prisma } from "@/prisma/client/client";
import { type Actor, type PermittedProject, permit } from "../access";
import { type Db, db } from "../db";
import { REVIEW_ENDS } from "../versions/review-ends";
import { scoringOf } from "./read-scoring";

export const readScoresInput = z.object({
  projectId: z.uuid(),
  /** Passages a reviewer has spoken about, all, or some of each version drawn by lot. */
  over: z.enum(["reviewed", "whole", "sample"]).default("reviewed"),
  /** Of the sample, of each version. */
  words: z.coerce.number().int().min(1).max(1_000_000).default(1000),
});

type Reviews = {
  /** Approved as the translator wrote it. */
  readonly accepted: number;
  /** Approved after a reviewer had mended it. */
  readonly edited: number;
  /** Sent back, each time. */
  readonly returned: number;
};

type Scored = Score & Reviews;

export type Scores = {
  readonly scoring: Scoring;
  readonly versions: readonly (Scored & {
    readonly versionId: string;
    readonly documentId: string;
    readonly document: string;
    readonly language: string;
  })[];
  /** Null: somebody outside the desk. */
  readonly translators: readonly (Scored & { readonly translator: string | null })[];
};

type Fault = Counted & { readonly writer: string | null; readonly noted: boolean };

type Found = {
  readonly id: string;
  readonly versionId: string;
  readonly documentId: string;
  readonly document: string;
  readonly language: string;
  readonly sourceLanguage: string;
  readonly source: string;
  readonly translator: string | null;
  readonly accepted: boolean;
  readonly edited: boolean;
  readonly faults: readonly Fault[];
};

type Passage = Found & { readonly words: number };

/**
 * MQM scores by version and by translator, over what was reviewed, over all, or over a sample.
 * Accepted, accepted with edits and returned are counted apart.
 */
export async function readScores(
  actor: Actor,
  { projectId, over, words }: z.infer<typeof readScoresInput>,
): Promise<Scores> {
  const { project } = await permit(db, actor, "read", projectId);
  const scoring = await scoringOf(db, project);
  const passages = (await passagesOf(db, project)).map((passage) => ({
    ...passage,
    words: countWords(passage.source, passage.sourceLanguage),
  }));
  const wanted = (all: readonly Passage[]) =>
    over === "sample"
      ? sampleOf(all, words)
      : all.filter((one) => over === "whole" || isReviewed(one));
  const byVersion = versionsOf(passages).map(wanted);
  return {
    scoring,
    versions: byVersion.flatMap((some) => {
      const [first] = some;
      if (first === undefined) return [];
      const { versionId, documentId, document, language } = first;
      const faults = some.flatMap((passage) => passage.faults);
      return [{ versionId, documentId, document, language, ...scored(some, faults, scoring) }];
    }),
    translators: translatorsOf(byVersion.flat(), scoring),
  };
}

/** They come version by version. */
function versionsOf(passages: readonly Passage[]): Passage[][] {
  const versions: Passage[][] = [];
  for (const passage of passages) {
    const last = versions.at(-1);
    if (last?.[0]?.versionId === passage.versionId) last.push(passage);
    else versions.push([passage]);
  }
  return versions;
}

const isReviewed = ({ accepted, edited, faults }: Passage) =>
  accepted || edited || faults.length > 0;

/** Words are of whoever wrote what stands there now, faults of whoever wrote what was wrong. */
function translatorsOf(passages: readonly Passage[], scoring: Scoring): Scores["translators"] {
  const faults = passages.flatMap((passage) => passage.faults);
  const people = [
    ...passages.map(({ translator }) => translator),
    ...faults.map(({ writer }) => writer),
  ];
  return [...new Set(people)].map((translator) => {
    const theirs = passages.filter((passage) => passage.translator === translator);
    const own = faults.filter(({ writer }) => writer === translator);
    return { translator, ...scored(theirs, own, scoring) };
  });
}

function scored(passages: readonly Passage[], faults: readonly Fault[], scoring: Scoring): Scored {
  const words = passages.reduce((sum, passage) => sum + passage.words, 0);
  return {
    ...scoreOf(faults, words, scoring),
    accepted: passages.filter(({ accepted }) => accepted).length,
    edited: passages.filter(({ edited }) => edited).length,
    returned: faults.filter(({ noted }) => !noted).length,
  };
}

/** By one query. */
async function passagesOf(db: Db, project: PermittedProject): Promise<Found[]> {
  return db.$queryRaw<Found[]>`
    with mine as materialized (
      select v.id, v.language, v.translator, d.id as "documentId", d.title, d."sourceLanguage",
             d."createdAt" as brought, v."createdAt" as made
        from "Document" d join "Version" v on v."documentId" = d.id
       where d."projectId" = ${project}::uuid
    ), sourced as materialized (
      select l."passageId", string_agg(g.text, ' ' order by g.position) as source
        from "PassageParagraph" l
        join "Paragraph" g on g.id = l."paragraphId"
       where l."versionId" in (select id from mine)
       group by 1
    ), approved as materialized (
      select "passageId", ended = 'corrected' as edited
        from (${REVIEW_ENDS(Prisma.sql`select id from mine`)}) e
       where ended <> 'returned'
    ), faulted as materialized (
      select r."passageId",
             json_agg(json_build_object('category', r.category, 'subtype', r.subtype,
                      'severity', r.severity, 'noted', r.noted,
                      'writer', coalesce(u.name, v.translator))) as faults
        from "Return" r
        join mine v on v.id = r."versionId"
        left join "User" u on u.id = r."writerId"
       group by 1
    )
    select p.id, v.id as "versionId", v."documentId", v.title as document, v.language,
           v."sourceLanguage", coalesce(s.source, '') as source,
           coalesce(w.name, v.translator) as translator, coalesce(not a.edited, false) as accepted,
           coalesce(a.edited, false) as edited, coalesce(f.faults, '[]') as faults
      from mine v
      join "Passage" p on p."versionId" = v.id
      left join "User" w on w.id = p."writtenById"
      left join sourced s on s."passageId" = p.id
      left join approved a on a."passageId" = p.id
      left join faulted f on f."passageId" = p.id
     where p.text <> ''
     order by v.brought desc, v."documentId", v.made, v.id, p.position`;
}
