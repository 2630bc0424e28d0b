-- A term may be contested: then every passage whose source has it may need one look more.
alter table "Concept" add column contentious boolean not null default false;
alter table "Paragraph" add column contested boolean not null default false;
create or replace function is_contentious(passage uuid) returns boolean language sql stable as $$
  select exists (
    select from "PassageParagraph" l
      join "Paragraph" g on g.id = l."paragraphId"
     where l."passageId" = passage
       and (g.contentious or g.contested
            or exists (select from "Quotation" q where q."paragraphId" = g.id)))
$$;

-- Comments in which somebody is named and that nobody has resolved, while somebody else has the last word.
create function mentioned(for_user text, in_versions uuid[])
returns table ("userId" text, "projectId" uuid, "versionId" uuid, count int, since timestamptz)
language sql stable as $$
  with named as (
    select distinct c.mention as "userId", coalesce(c."threadId", c.id) as thread
      from (select id, "threadId", unnest(mentions) as mention
              from "Comment"
             where (for_user is null or mentions @> array[for_user])
               and (in_versions is null or "versionId" = any (in_versions))) c
     where for_user is null or c.mention = for_user
  )
  select named."userId", d."projectId", t."versionId", count(*)::int, min(last.at)
    from named
    join "Comment" t on t.id = named.thread and t."resolvedAt" is null
    join "Version" v on v.id = t."versionId"
    join "Document" d on d.id = v."documentId"
    join "Member" m on m."projectId" = d."projectId" and m."userId" = named."userId"
   cross join lateral (
         select a."byId", a.at from "Comment" a
          where a.id = t.id or a."threadId" = t.id
          order by a.at desc limit 1) last
   where last."byId" <> named."userId"
   group by 1, 2, 3
$$;

alter type "Waits" add value 'mentioned';

-- As before, and of comments too.
create or replace function gather_notices() returns void language plpgsql as $$
declare
  mark "NoticeMark";
  last bigint;
begin
  if not pg_try_advisory_xact_lock(hashtextextended('notices', 0)) then
    return;
  end if;
  select * into mark from "NoticeMark";
  select coalesce(max(id), 0) into last from "RecordEntry";

  with touched as materialized (
    select "versionId", array_agg(distinct "actorId") as actors
      from "RecordEntry"
     where id > mark."readBefore" and "versionId" in (select id from "Version")
     group by 1
  ), asked as materialized (
    select coalesce(array_agg("versionId"), '{}') as versions from touched
  ), now_waiting as materialized (
    select w."userId", w."versionId", kind.waits, kind.count
      from waiting(null, null, (select versions from asked)) w
     cross join lateral (values ('toTranslate'::"Waits", w."toTranslate"),
       ('toReview', w."toReview"), ('returned', w.returned)) kind (waits, count)
     where kind.count > 0
    union all
    select m."userId", m."versionId", 'mentioned', m.count
      from mentioned(null, (select versions from asked)) m
  ), gone as (
    update "Notice" n set count = 0, "seenAt" = coalesce(n."seenAt", now())
      from touched
     where n."versionId" = touched."versionId" and n.count > 0
       and not exists (select from now_waiting w
                        where (w."userId", w."versionId", w.waits) = (n."userId", n."versionId", n.waits))
  )
  insert into "Notice" as n ("userId", "versionId", waits, count, "seenAt")
  select w."userId", w."versionId", w.waits, w.count,
         case when t.actors = array[w."userId"] then now() end
    from now_waiting w
    join touched t on t."versionId" = w."versionId"
      on conflict ("userId", "versionId", waits) do update
     set count = excluded.count,
         at = case when excluded.count > n.count and excluded."seenAt" is null then now() else n.at end,
         "seenAt" = case when excluded.count > n.count then excluded."seenAt" else n."seenAt" end,
         -- Who has been written to and has not looked since is not written to again.
         "mailedAt" = case when excluded.count > n.count and n."seenAt" is not null then null
                           else n."mailedAt" end;

  update "NoticeMark" set "readBefore" = mark.read, read = last;
end $$;
