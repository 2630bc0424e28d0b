-- A project may ask that several people look at a text, one after the other. The approvals of the
-- steps that are done hold until the text, its source or its pairing changes; the last makes it approved.
alter table "Project"
  add column steps jsonb not null default '[{"kind": "first", "role": "reviewer", "approvals": 1}]',
  add column "allowsSamePerson" boolean not null default false;
alter table "Approval" add column step integer not null default 0;

drop index one_approval_holds;
create unique index one_approval_of_each_holds on "Approval" ("passageId", step, "byId")
 where "liftedAt" is null;

-- Every approval that holds is about the present text, also where the passage still waits for more.
create or replace function approval_holds(passage_id uuid) returns boolean language sql stable as $$
  select count(*) > 0 and bool_and(
           a."targetHash" = encode(sha256(convert_to(p.text, 'UTF8')), 'hex')
           and a."alignmentHash" = encode(sha256(convert_to(said.ids, 'UTF8')), 'hex')
           and a."sourceHash" = encode(sha256(convert_to(said.texts, 'UTF8')), 'hex'))
    from "Approval" a
    join "Passage" p on p.id = a."passageId"
    cross join lateral (
      select '[' || coalesce(string_agg('"' || g.id || '"', ',' order by g.position), '') || ']' as ids,
             '[' || coalesce(string_agg(to_json(g.text)::text, ',' order by g.position), '') || ']' as texts
        from "PassageParagraph" l
        join "Paragraph" g on g.id = l."paragraphId"
       where l."passageId" = p.id
    ) said
   where p.id = passage_id and a."liftedAt" is null
$$;

-- The step that a passage waits for, from 0: the first that not enough people have done.
create function next_step(passage uuid, steps jsonb) returns integer language sql stable as $$
  select coalesce(min(given.nth - 1), jsonb_array_length(steps))::integer
    from jsonb_array_elements(steps) with ordinality as given (step, nth)
   where (select count(*) from "Approval" a
           where a."passageId" = passage and a."liftedAt" is null and a.step = given.nth - 1)
         < (given.step ->> 'approvals')::integer
$$;

-- Whether the step that is next is one that a person may do: domain/review/steps.ts says the same.
create function may_do_step(passage uuid, project uuid, person text, role "Role")
returns boolean language sql stable as $$
  select not exists (
           select from "Approval" a
            where a."passageId" = passage and a."liftedAt" is null and a."byId" = person
              and (not p."allowsSamePerson" or a.step = step.next))
     and (coalesce(p.steps -> step.next ->> 'role', 'reviewer') <> 'manager'
          or role in ('manager', 'owner'))
    from "Project" p
    cross join lateral (select next_step(passage, p.steps) as next) step
   where p.id = project
$$;

-- What waits for whom: as before, but what waits for review waits for who may do the next step.
create or replace function waiting(for_user text, in_project uuid, in_versions uuid[])
returns table (
  "userId" text, "projectId" uuid, "versionId" uuid, total int, approved int,
  "toTranslate" int, "toReview" int, returned int, since timestamptz, "dueAt" timestamptz
) language sql stable as $$
  with mine as (
    select m."userId", m."projectId", m.role, p."allowsOwnApproval", v.id as "versionId"
      from "Member" m
      join "Project" p on p.id = m."projectId"
      join "Document" d on d."projectId" = m."projectId"
      join "Version" v on v."documentId" = d.id
       and (coalesce(cardinality(m.languages), 0) = 0 or v.language = any (m.languages))
     where m.role <> 'reader'
       and (for_user is null or m."userId" = for_user)
       and (in_project is null or m."projectId" = in_project)
       and (in_versions is null or v.id = any (in_versions))
  ), assigned as (
    select a.*
      from "Assignment" a
      join "Version" v on v.id = a."versionId"
      join "Document" d on d.id = v."documentId"
      join "Member" m on m."projectId" = d."projectId" and m."userId" = a."userId"
     where a."versionId" in (select "versionId" from mine)
       and m.role <> 'reader' and (a.work = 'translation' or m.role <> 'translator')
       and (coalesce(cardinality(m.languages), 0) = 0 or v.language = any (m.languages))
  ), given as (
    select mine."userId", a."versionId", a.work,
           bool_or(a."fromPosition" is not null) as ranged,
           bool_or(a."fromPosition" is null) as whole,
           bool_or(a."fromPosition" is null and a."userId" = mine."userId") as "wholeMine",
           min(a."dueAt") filter (where a."userId" = mine."userId") as "dueAt"
      from mine
      join assigned a on a."versionId" = mine."versionId"
     group by 1, 2, 3
  ), piece as (
    select mine."userId", mine."projectId", mine."versionId", q.id, q.status, q."updatedAt",
           case when q.status in ('untranslated', 'draft', 'outdated') then 'translation'
                when q.status = 'submitted' and mine.role <> 'translator'
                     and (mine."allowsOwnApproval" or q."writtenById" is distinct from mine."userId")
                     and may_do_step(q.id, mine."projectId", mine."userId", mine.role)
                then 'review'
                when q.status = 'returned' then 'returned' end as waits,
           q.status <> 'returned' or q."writtenById" is null or q."writtenById" = mine."userId"
             as otherwise
      from mine
      join "Passage" q on q."versionId" = mine."versionId"
  ), weighed as (
    select piece.*, given."dueAt",
           case when piece.waits is null then false
                when given.work is null then otherwise
                when given."wholeMine" or covered.mine then true
                when given.whole or covered.any then false
                else otherwise end as theirs
      from piece
      left join given on given."userId" = piece."userId" and given."versionId" = piece."versionId"
       and given.work::text = case piece.waits when 'review' then 'review' else 'translation' end
      left join lateral (
        select bool_or(a."userId" = piece."userId") as mine, count(*) > 0 as any
          from "PassageParagraph" l
          join "Paragraph" g on g.id = l."paragraphId"
          join assigned a on a."versionId" = piece."versionId" and a.work = given.work
           and g.position between a."fromPosition" and a."toPosition"
         where l."passageId" = piece.id
      ) covered on given.ranged and not given."wholeMine"
  )
  select "userId", "projectId", "versionId", count(*)::int,
         (count(*) filter (where status = 'approved'))::int,
         (count(*) filter (where theirs and waits = 'translation'))::int,
         (count(*) filter (where theirs and waits = 'review'))::int,
         (count(*) filter (where theirs and waits = 'returned'))::int,
         min("updatedAt") filter (where theirs),
         min("dueAt") filter (where theirs)
    from weighed
   group by 1, 2, 3
  having count(*) filter (where theirs) > 0
$$;
