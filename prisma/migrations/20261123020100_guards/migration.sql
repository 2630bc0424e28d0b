-- Fuzzy search. With the wrong locale pg_trgm finds no trigrams in Arabic script and says nothing: /healthz asks.
create extension if not exists pg_trgm;

-- What was said and done is only ever added to.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

create trigger record_is_append_only before update or delete or truncate on "RecordEntry"
  for each statement execute function refuse_change();
create trigger revisions_are_append_only before update on "Revision"
  for each row execute function refuse_change();

-- An approval is about exact texts. The use cases lift it when a text or a pairing changes; should one
-- ever forget, the transaction fails here instead of leaving a false approval behind.
create function approval_holds(passage_id uuid) returns boolean language sql stable as $$
  select exists (
    select 1
      from "Approval" a
      join "Passage" p on p.id = a."passageId"
     where p.id = passage_id
       and a."liftedAt" is null
       and a."targetHash" = encode(sha256(convert_to(p.text, 'UTF8')), 'hex')
  )
$$;

create function refuse_false_approval() returns trigger language plpgsql as $$
declare passage "Passage";
begin
  select * into passage from "Passage" where id = new.id;
  if passage.status = 'approved' and not approval_holds(new.id) then
    raise exception 'passage % says approved, but no approval is about its text', new.id
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;

create constraint trigger approvals_are_about_exact_texts
  after insert or update of text, status on "Passage"
  deferrable initially deferred
  for each row when (new.status = 'approved') execute function refuse_false_approval();
