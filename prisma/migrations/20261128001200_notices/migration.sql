-- What a person is told of: that something began to wait for them, one notice per version and kind of
-- work, however many passages. And how each wants to hear of it by mail, per project.
create type "Telling" as enum ('immediate', 'daily', 'none');
alter table "Member" add column telling "Telling" not null default 'immediate';

create type "Waits" as enum ('toTranslate', 'toReview', 'returned');
create table "Notice" (
  "userId" text not null references "User" (id) on delete cascade on update cascade,
  "versionId" uuid not null references "Version" (id) on delete cascade on update cascade,
  waits "Waits" not null,
  count integer not null,
  at timestamptz(3) not null default now(),
  "seenAt" timestamptz(3),
  "mailedAt" timestamptz(3),
  constraint "Notice_pkey" primary key ("userId", "versionId", waits)
);
create index "Notice_versionId_idx" on "Notice" ("versionId");
create index notices_not_seen on "Notice" ("userId") where "seenAt" is null;

-- How far the record was read. Two marks: an entry may be committed after one with a higher id.
create table "NoticeMark" (
  id integer not null default 1 check (id = 1),
  read bigint not null default 0,
  "readBefore" bigint not null default 0,
  constraint "NoticeMark_pkey" primary key (id)
);
insert into "NoticeMark" (read, "readBefore")
  select last, last from (select coalesce(max(id), 0) as last from "RecordEntry") entries;

-- Looks at the versions in which something was done since the last time. Whose work has grown by what
-- others did is told; who has less to do, or nothing, is left in peace. One process at a time.
create function gather_notices() returns void language plpgsql as $$
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
  ), now_waiting as materialized (
    select w."userId", w."versionId", kind.waits, kind.count
      from waiting(null, null, (select coalesce(array_agg("versionId"), '{}') from touched)) w
     cross join lateral (values ('toTranslate'::"Waits", w."toTranslate"),
       ('toReview', w."toReview"), ('returned', w.returned)) kind (waits, count)
     where kind.count > 0
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
