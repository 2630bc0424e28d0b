import { createHash } from "node:crypto";
import { joined } from "@/domain/codes/join";
import { sentencePairs } from "@/domain/memory/sentence-pairs";
import { unitIndex } from "@/domain/memory/unit-index";
import { Prisma } from "@/prisma/client/client";
import type { Passage, Writer } from "../versions/passage-in";

/**
 * Keeps an approved pair in the memory that the project writes into, as a whole and sentence by
 * sentence: an addition to the write that says approved.
 */
export function remember({ actor, permit: { project } }: Writer, passage: Passage): Prisma.Sql {
  return Prisma.sql`
    with place as (
      select min(g.position) as first, max(g.position) as last,
             bool_or(g.kind = 'quotation') as quotation, min(g.key) as key
        from "PassageParagraph" l
        join "Paragraph" g on g.id = l."paragraphId"
       where l."passageId" = ${passage.id}::uuid
    )
    insert into "MemoryUnit"
           (id, "memoryId", part, "sourceLanguage", "targetLanguage", source, codes, target, identity,
            pairs, words, key, before, after, quotation, "versionId", "passageId", document, author,
            translator, "approvedById")
    select uuid_v7(), m."memoryId", s.part, d."sourceLanguage", v.language, s.source, s.codes,
           s.target, s.identity, s.pairs, s.words,
           case when s.part = 0 then place.key end, case when s.part = 0 then md5(before.text) end,
           case when s.part = 0 then md5(after.text) end, coalesce(place.quotation, false), v.id,
           ${passage.id}::uuid, d.title, d.author,
           coalesce(v.translator, (select name from "User" where id = ${passage.writtenById})),
           ${actor.userId}
      from changed, "ProjectMemory" m, place,
           json_to_recordset(${JSON.stringify(partsOf(passage))}::json)
             as s(part int, source text, target text, codes jsonb, identity text, pairs int[],
                  words tsvector),
           "Version" v
      join "Document" d on d.id = v."documentId"
      left join "Paragraph" before on before."documentId" = d.id
       and before.position = (select first - 1 from place)
      left join "Paragraph" after on after."documentId" = d.id
       and after.position = (select last + 1 from place)
     where m."projectId" = ${project}::uuid and m.writes and v.id = ${passage.versionId}::uuid
    on conflict ("memoryId", "passageId", part) do update
       set source = excluded.source, codes = excluded.codes, target = excluded.target,
           identity = excluded.identity, pairs = excluded.pairs, words = excluded.words,
           key = excluded.key, before = excluded.before, after = excluded.after,
           quotation = excluded.quotation, translator = excluded.translator,
           "approvedById" = excluded."approvedById", at = now()`;
}

/** The passage, and the sentences of it that answer each other. */
function partsOf({ paragraphs, text: target, sourceLanguage, language }: Passage) {
  const { text: source, codes } = joined(paragraphs);
  const languages = { sourceLanguage, targetLanguage: language };
  const whole = { source, target, codes };
  return [whole, ...sentencePairs({ ...whole, ...languages })].map((pair, part) => {
    const { identity, ...index } = unitIndex({ ...pair, ...languages });
    return { ...pair, part, identity: md5(identity), ...index };
  });
}

export const md5 = (text: string): string => createHash("md5").update(text).digest("hex");
