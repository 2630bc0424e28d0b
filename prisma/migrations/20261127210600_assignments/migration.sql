-- CreateEnum
CREATE TYPE "Work" AS ENUM ('translation', 'review');

-- CreateTable
CREATE TABLE "Assignment" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "userId" TEXT NOT NULL,
    "work" "Work" NOT NULL,
    "fromPosition" INTEGER,
    "toPosition" INTEGER,
    "dueAt" TIMESTAMPTZ(3),
    "byId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Assignment_versionId_work_idx" ON "Assignment"("versionId", "work");

-- CreateIndex
CREATE INDEX "Assignment_userId_idx" ON "Assignment"("userId");

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A range has two ends, in order.
alter table "Assignment" add constraint a_range_has_two_ends check (
  ("fromPosition" is null) = ("toPosition" is null) and "fromPosition" <= "toPosition"
);

-- What waits for whom: one row per person and version in which something does. The desk page asks
-- it for a person, the overview for a project, notices for the versions that have just changed.
-- Work that was given to somebody waits for them alone, as long as they may do it; what was given to
-- nobody, for everyone who may; what came back, for its writer. `dueAt` is about the person's own assignments.
create function waiting(for_user text, in_project uuid, in_versions uuid[])
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
