-- What somebody is quoted as saying in a source, and in which words they said it first.
create table "Quotation" (
  id uuid not null,
  "paragraphId" uuid not null,
  words text not null,
  speaker text not null,
  wording text,
  language text,
  source text,
  "byId" text not null,
  at timestamptz(3) not null default current_timestamp,
  constraint "Quotation_pkey" primary key (id),
  constraint "Quotation_paragraphId_fkey" foreign key ("paragraphId") references "Paragraph"(id)
    on delete cascade on update cascade
);
create index "Quotation_paragraphId_idx" on "Quotation"("paragraphId");

-- Contested wording may need one look more: where somebody marked it, or somebody is quoted.
alter table "Paragraph" add column contentious boolean not null default false;
alter table "Project" add column "contentiousStep" jsonb;

create function is_contentious(passage uuid) returns boolean language sql stable as $$
  select exists (
    select from "PassageParagraph" l
      join "Paragraph" g on g.id = l."paragraphId"
     where l."passageId" = passage
       and (g.contentious or exists (select from "Quotation" q where q."paragraphId" = g.id)))
$$;

-- The steps that a passage must go through: domain/review/steps.ts says the same.
create function steps_for(passage uuid, steps jsonb, one_more jsonb)
returns jsonb language sql stable as $$
  select case when one_more is not null and is_contentious(passage)
              then steps || jsonb_build_array(one_more) else steps end
$$;

create or replace function may_do_step(passage uuid, project uuid, person text, role "Role")
returns boolean language sql stable as $$
  select not exists (
           select from "Approval" a
            where a."passageId" = passage and a."liftedAt" is null and a."byId" = person
              and (not p."allowsSamePerson" or a.step = step.next))
     and (coalesce(asked.steps -> step.next ->> 'role', 'reviewer') <> 'manager'
          or role in ('manager', 'owner'))
    from "Project" p
    cross join lateral (select steps_for(passage, p.steps, p."contentiousStep") as steps) asked
    cross join lateral (select next_step(passage, asked.steps) as next) step
   where p.id = project
$$;
