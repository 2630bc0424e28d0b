import { Prisma } from "@/prisma/client/client";
import type { PermittedProject } from "../access";
import { REVIEW_ENDS } from "../versions/review-ends";

/** How many passages of each version stand where. */
export const VERSIONS = (project: PermittedProject) => Prisma.sql`
  select d.id as "documentId", d.title as document, d."sourceLanguage",
         v.id as "versionId", v.name as version, v.language,
         (count(*) filter (where p.status = 'untranslated'))::int as untranslated,
         (count(*) filter (where p.status = 'draft'))::int as draft,
         (count(*) filter (where p.status = 'submitted'))::int as submitted,
         (count(*) filter (where p.status = 'returned'))::int as returned,
         (count(*) filter (where p.status = 'approved'))::int as approved,
         (count(*) filter (where p.status = 'outdated'))::int as outdated
    from "Document" d
    join "Version" v on v."documentId" = d.id
    join "Passage" p on p."versionId" = v.id
   where d."projectId" = ${project}::uuid
   group by d.id, v.id
   order by d."createdAt" desc, v.language, v.name, v.id`;

/**
 * Who waits for whom: whoever submitted for those who may review it next, whoever returned for whose
 * words it is.
 */
export const WAITS = (project: PermittedProject) => Prisma.sql`
  with reviewers as (
    select w."versionId", array_agg(u.name order by u.name) as names
      from waiting(null, ${project}::uuid, null) w
      join "User" u on u.id = w."userId"
     where w."toReview" > 0
     group by 1
  ), waits as (
    select p.status, case when p.status = 'submitted' then coalesce(p."submittedById", p."writtenById")
                          else (select r."byId" from "Return" r where r."passageId" = p.id
                                 order by r.at desc limit 1) end as "fromId",
           case when p.status = 'returned' then array_remove(array[writer.name], null)
                else coalesce(reviewers.names, '{}') end as "to",
           p."updatedAt"
      from "Document" d
      join "Version" v on v."documentId" = d.id
      join "Passage" p on p."versionId" = v.id and p.status in ('submitted', 'returned')
      left join reviewers on reviewers."versionId" = v.id
      left join "User" writer on writer.id = p."writtenById"
     where d."projectId" = ${project}::uuid
  )
  select waits.status::text as status, u.name as "from", waits."to", count(*)::int as count,
         min(waits."updatedAt") as since
    from waits
    left join "User" u on u.id = waits."fromId"
   group by 1, 2, 3
   order by since`;

/** How long what was submitted or returned has waited: from so many days on. */
export const AGES = (project: PermittedProject) => Prisma.sql`
  select bucket.days,
         (count(p.id) filter (where p.status = 'submitted'))::int as submitted,
         (count(p.id) filter (where p.status = 'returned'))::int as returned
    from (values (0, 1), (1, 3), (3, 7), (7, 14), (14, null)) bucket (days, until)
    left join (
      select p.id, p.status, extract(epoch from now() - p."updatedAt") / 86400 as age
        from "Document" d
        join "Version" v on v."documentId" = d.id
        join "Passage" p on p."versionId" = v.id and p.status in ('submitted', 'returned')
       where d."projectId" = ${project}::uuid
    ) p on p.age >= bucket.days and (bucket.until is null or p.age < bucket.until)
   group by bucket.days
   order by bucket.days`;

/** How the reviews of each translator's passages ended: the approvals that hold, and every return, by who wrote what stands. */
export const CREDITS = (project: PermittedProject) => Prisma.sql`
  with mine as (
    select v.id from "Document" d join "Version" v on v."documentId" = d.id
     where d."projectId" = ${project}::uuid
  )
  select u.name as writer,
         (count(*) filter (where e.ended = 'accepted'))::int as accepted,
         (count(*) filter (where e.ended = 'corrected'))::int as corrected,
         (count(*) filter (where e.ended = 'returned'))::int as returned
    from (${REVIEW_ENDS(Prisma.sql`select id from mine`)}) e
    join "Passage" p on p.id = e."passageId" and p.status <> 'untranslated'
    left join "User" u on u.id = p."writtenById"
   group by p."writtenById", u.name
   order by count(*) filter (where e.ended <> 'returned') desc, u.name`;

/**
 * Words of the source that were approved each day. Where a language sets no spaces its letters are
 * counted, as offices there do.
 */
export const WORDS = (project: PermittedProject, days: number) => Prisma.sql`
  with approved as (
    select distinct (a.at at time zone 'UTC')::date as day, a."passageId", d."sourceLanguage"
      from "Document" d
      join "Version" v on v."documentId" = d.id
      join "Approval" a on a."versionId" = v.id
     where d."projectId" = ${project}::uuid
       and a.at >= (now() at time zone 'UTC')::date - ${days - 1}::int
  ), counted as (
    select approved.day, approved."passageId",
           case when split_part(approved."sourceLanguage", '-', 1) in ('zh', 'ja', 'th', 'lo', 'km', 'my')
                then length(regexp_replace(g.text, '[[:space:][:punct:]]', '', 'g'))
                else (select count(*) from regexp_matches(g.text, '\\S+', 'g')) end as words
      from approved
      join "PassageParagraph" l on l."passageId" = approved."passageId"
      join "Paragraph" g on g.id = l."paragraphId"
  )
  select to_char(days.day, 'YYYY-MM-DD') as day, coalesce(sum(counted.words), 0)::int as words,
         count(distinct counted."passageId")::int as passages
    from generate_series((now() at time zone 'UTC')::date - ${days - 1}::int,
                         (now() at time zone 'UTC')::date, interval '1 day') days (day)
    left join counted on counted.day = days.day
   group by 1
   order by 1`;
