import { Prisma } from "@/prisma/client/client";

/**
 * The texts of a delivery, each beside its passage as it stands now, as rows of `laid`: `kind` is a
 * `Difference`, or `same` (nothing to do: the text stands there, or is what went out) or `taken`.
 */
export const laidBeside = (deliveryId: string, versionId: string) => Prisma.sql`
  laid as (
    select d.position, d.place, d.source, d.text, d."passageId", d."takenAs",
           p.position as "passagePosition", p.revision, p.status::text as status,
           p.text as standing,
           case when d."takenAs" is not null then 'taken'
                when p.id is null then 'unplaced'
                when btrim(d.text) = btrim(p.text) then 'same'
                when r.text is not null and btrim(d.text) = btrim(r.text) then 'same'
                when d.source <> coalesce(s.source, '') then 'source'
                when p.status = 'approved' then 'approved'
                when d.revision is not null and p.text <> coalesce(r.text, '') then 'clash'
                when p.text = '' then 'new'
                else 'changed' end as kind
      from "DeliveredText" d
      left join "Passage" p on p.id = d."passageId" and p."versionId" = ${versionId}::uuid
      left join "Revision" r on r."passageId" = p.id and r.number = d.revision
      left join lateral (
        select regexp_replace(string_agg(g.text, E'\n\n' order by g.position),
                 U&'[\\+0F0000-\\+0FBFFF]', '', 'g') as source
          from "PassageParagraph" l
          join "Paragraph" g on g.id = l."paragraphId"
         where l."passageId" = p.id
      ) s on true
     where d."deliveryId" = ${deliveryId}::uuid
  )`;
