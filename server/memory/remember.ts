import { createHash } from "node:crypto";
import { joined } from "@/domain/codes/join";
import { unitIndex } from "@/domain/memory/unit-index";
import { Prisma } from "@/prisma/client/client";
import type { Passage, Writer } from "../versions/passage-in";

/** Keeps an approved pair in the memory that the project writes into: an addition to the write that says approved. */
export function remember({ actor, permit: { project } }: Writer, passage: Passage): Prisma.Sql {
  const { text, codes } = joined(passage.paragraphs);
  const { identity, pairs, words } = unitIndex({
    ...{ source: text, target: passage.text },
    ...{ sourceLanguage: passage.sourceLanguage, targetLanguage: passage.language },
  });
  return Prisma.sql`
    with place as (
      select min(g.position) as first, max(g.position) as last,
             bool_or(g.kind = 'quotation') as quotation, min(g.key) as key
        from "PassageParagraph" l
        join "Paragraph" g on g.id = l."paragraphId"
       where l."passageId" = ${passage.id}::uuid
    )
    insert into "MemoryUnit"
           (id, "memoryId", "sourceLanguage", "targetLanguage", source, codes, target, identity,
            pairs, words, key, before, after, quotation, "versionId", "passageId", document, author,
            translator, "approvedById")
    select uuid_v7(), m."memoryId", d."sourceLanguage", v.language, ${text},
           ${JSON.stringify(codes)}::jsonb, ${passage.text}, ${md5(identity)},
           ${pairs}::int[], ${words}::tsvector, place.key, md5(before.text), md5(after.text),
           coalesce(place.quotation, false), v.id, ${passage.id}::uuid, d.title, d.author,
           coalesce(v.translator, (select name from "User" where id = ${passage.writtenById})),
           ${actor.userId}
      from changed, "ProjectMemory" m, place, "Version" v
      join "Document" d on d.id = v."documentId"
      left join "Paragraph" before on before."documentId" = d.id
       and before.position = (select first - 1 from place)
      left join "Paragraph" after on after."documentId" = d.id
       and after.position = (select last + 1 from place)
     where m."projectId" = ${project}::uuid and m.writes and v.id = ${passage.versionId}::uuid
    on conflict ("memoryId", "passageId", part) do update
       set source = excluded.source, codes = excluded.codes, target = excluded.target,
           identity = excluded.identity, pairs = excluded.pairs, words = excluded.words, key = excluded.key,
           before = excluded.before, after = excluded.after, quotation = excluded.quotation,
           translator = excluded.translator, "approvedById" = excluded."approvedById", at = now()`;
}

export const md5 = (text: string): string => createHash("md5").update(text).digest("hex");
