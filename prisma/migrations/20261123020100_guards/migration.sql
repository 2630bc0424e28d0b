-- Fuzzy search. With the wrong locale pg_trgm finds no trigrams in Arabic script and says nothing: /healthz asks.
create extension if not exists pg_trgm;

-- For rows that are made in the database: the ids of RFC 9562 that sort by time, as Prisma makes them.
create function uuid_v7() returns uuid language sql volatile parallel safe as $$
  select encode(
    set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) placing
      substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
      from 1 for 6), 52, 1), 53, 1), 'hex')::uuid
$$;

-- What was said and done is only ever added to.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

create trigger record_is_append_only before update or delete or truncate on "RecordEntry"
  for each statement execute function refuse_change();
create trigger revisions_are_append_only before update on "Revision"
  for each row execute function refuse_change();

-- At most one approval of a passage holds.
create unique index one_approval_holds on "Approval" ("passageId") where "liftedAt" is null;

-- An approval is about exact texts. The use cases lift it when a text or a pairing changes; should one
-- ever forget, the transaction fails here instead of leaving a false approval behind. The strings that
-- are hashed are those of domain/review/statement.ts.
create function approval_holds(passage_id uuid) returns boolean language sql stable as $$
  select exists (
    select 1
      from "Approval" a
      join "Passage" p on p.id = a."passageId"
     where p.id = passage_id
       and a."liftedAt" is null
       and a."targetHash" = encode(sha256(convert_to(p.text, 'UTF8')), 'hex')
       and a."alignmentHash" = (
         select encode(sha256(convert_to(
                  '[' || coalesce(string_agg('"' || g.id || '"', ',' order by g.position), '') || ']',
                  'UTF8')), 'hex')
           from "PassageParagraph" l
           join "Paragraph" g on g.id = l."paragraphId"
          where l."passageId" = p.id
       )
  )
$$;

create function refuse_false_approval() returns trigger language plpgsql as $$
declare
  passage_id uuid := case when tg_table_name = 'Passage' then (to_jsonb(new) ->> 'id')::uuid
                          else (to_jsonb(coalesce(old, new)) ->> 'passageId')::uuid end;
begin
  if exists (select 1 from "Passage" where id = passage_id and status = 'approved')
     and not approval_holds(passage_id) then
    raise exception 'passage % says approved, but no approval is about its text', passage_id
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;

create constraint trigger approvals_are_about_exact_texts
  after insert or update of text, status on "Passage"
  deferrable initially deferred
  for each row when (new.status = 'approved') execute function refuse_false_approval();
create constraint trigger approvals_are_lifted_aloud
  after update or delete on "Approval"
  deferrable initially deferred
  for each row execute function refuse_false_approval();
create constraint trigger approvals_are_about_one_pairing
  after update or delete on "PassageParagraph"
  deferrable initially deferred
  for each row execute function refuse_false_approval();
