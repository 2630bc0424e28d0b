import { joined } from "@/domain/codes/join";
import { sentencePairs } from "@/domain/memory/sentence-pairs";
import type { Cutter } from "@/domain/segmentation/srx";
import { Prisma } from "@/prisma/client/client";
import type { PermittedProject } from "../access";
import type { Db } from "../db";
import { permittedCutter } from "../sentences/project-cutter";
import { turnAfter } from "../turn-after";
import type { Passage, Writer } from "../versions/passage-in";
import { indexColumns } from "./index-columns";

/**
 * Keeps approved pairs in the memory that the project writes into, each as a whole and sentence by
 * sentence: an addition to the write that says approved.
 */
export async function remember(
  db: Db,
  writer: Writer,
  passages: readonly Passage[],
): Promise<Prisma.Sql> {
  const cut = await permittedCutter(db, writer.permit);
  return rememberUnits(
    { project: writer.permit.project, approver: Prisma.sql`${writer.actor.userId}` },
    passages.flatMap((passage) => unitsOf(passage, cut)),
  );
}

type Remembering = {
  readonly project: PermittedProject;
  /** The id of whoever approves: one for all, or a column of `changed`. */
  readonly approver: Prisma.Sql;
};

/** The same, where the units were made before: that takes a while for many. */
export function rememberUnits(
  { project, approver }: Remembering,
  units: readonly Unit[],
): Prisma.Sql {
  return Prisma.sql`
    with given as materialized (
      select *
        from json_to_recordset(${JSON.stringify(units)}::json)
          as s("passageId" uuid, part int, source text, target text, codes jsonb, identity text,
               pairs int[], words tsvector)
    ), place as materialized (
      select changed.id as "passageId", own.quotation, own.key,
             (select md5(g.text) from "Paragraph" g
               where g."documentId" = v."documentId" and g.position = own.first - 1) as before,
             (select md5(g.text) from "Paragraph" g
               where g."documentId" = v."documentId" and g.position = own.last + 1) as after
        from changed
        join "Version" v on v.id = changed."versionId"
       -- For each passage apart: a plan for an unknown number of them would read whole tables.
       cross join lateral (
             select min(g.position) as first, max(g.position) as last,
                    bool_or(g.kind = 'quotation') as quotation, min(g.key) as key
               from "PassageParagraph" l
               join "Paragraph" g on g.id = l."paragraphId"
              where l."passageId" = changed.id) own
    )
    insert into "MemoryUnit"
           (id, "memoryId", part, "sourceLanguage", "targetLanguage", source, codes, target, identity,
            pairs, words, key, before, after, quotation, "versionId", "passageId", document, author,
            translator, "approvedById")
    select uuid_v7(), m."memoryId", s.part, d."sourceLanguage", v.language, s.source, s.codes,
           s.target, s.identity, s.pairs, s.words,
           case when s.part = 0 then place.key end, case when s.part = 0 then place.before end,
           case when s.part = 0 then place.after end, coalesce(place.quotation, false), v.id,
           changed.id, d.title, d.author,
           coalesce(v.translator, (select name from "User" where id = changed."writtenById")),
           ${approver}
      from changed
      join given s on s."passageId" = changed.id
      join place on place."passageId" = changed.id
      join "ProjectMemory" m on m."projectId" = ${project}::uuid and m.writes
      join "Version" v on v.id = changed."versionId"
      join "Document" d on d.id = v."documentId"
    on conflict ("passageId", "memoryId", part) where "passageId" is not null do update
       set source = excluded.source, codes = excluded.codes, target = excluded.target,
           identity = excluded.identity, pairs = excluded.pairs, words = excluded.words,
           key = excluded.key, before = excluded.before, after = excluded.after,
           quotation = excluded.quotation, translator = excluded.translator,
           "approvedById" = excluded."approvedById", at = now()`;
}

/** The units of many passages, while others go on working. */
export async function unitsInTurns(passages: readonly Passage[], cut: Cutter): Promise<Unit[]> {
  const units: Unit[] = [];
  for (const [at, passage] of passages.entries()) {
    units.push(...unitsOf(passage, cut));
    await turnAfter(at);
  }
  return units;
}

export type Unit = ReturnType<typeof unitsOf>[number];

/** The passage, and the sentences of it that answer each other. */
function unitsOf({ id: passageId, paragraphs, text: target, ...between }: Passage, cut: Cutter) {
  const { text: source, codes } = joined(paragraphs);
  const languages = { sourceLanguage: between.sourceLanguage, targetLanguage: between.language };
  const whole = { source, target, codes };
  return [whole, ...sentencePairs({ ...whole, ...languages }, cut)].map((pair, part) => ({
    ...{ passageId, ...pair, part },
    ...indexColumns({ ...pair, ...languages }),
  }));
}
