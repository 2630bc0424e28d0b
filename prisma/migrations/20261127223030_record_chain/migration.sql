-- The record becomes a chain. An entry is added without its links, so that writers never wait for each
-- other; `seal_record` gives it its number and the hash of the one before, once, shortly afterwards
-- (docs/decisions: a record sealed in order). The bytes that are hashed are those of domain/record/entry.ts.
alter table "RecordEntry" add column number integer, add column previous text, add column hash text;
create unique index "RecordEntry_projectId_number_key" on "RecordEntry" ("projectId", number);
create index record_entries_to_seal on "RecordEntry" ("projectId", id) where hash is null;

create function canonical_entry(e "RecordEntry", number integer, previous text)
returns text language sql stable as $$
  select jsonb_build_array('enface-record-1', e."projectId"::text, number::text, previous, e.id::text,
           to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), e."actorId", e.deed,
           e."documentId"::text, e."versionId"::text, e."passageId"::text, e.detail::text)::text
$$;

create function seal_record(project uuid) returns void language plpgsql as $$
declare
  entry "RecordEntry";
  last record;
  link text;
begin
  if not exists (select from "RecordEntry" where "projectId" = project and hash is null) then
    return;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('record:' || project, 0));
  select r.number, r.hash into last from "RecordEntry" r
   where r."projectId" = project and r.number is not null order by r.number desc limit 1;
  last.number := coalesce(last.number, 0);
  last.hash := coalesce(last.hash, repeat('0', 64));
  for entry in
    select * from "RecordEntry" where "projectId" = project and hash is null order by id
  loop
    last.number := last.number + 1;
    link := encode(sha256(convert_to(canonical_entry(entry, last.number, last.hash), 'UTF8')), 'hex');
    update "RecordEntry" set number = last.number, previous = last.hash, hash = link
     where id = entry.id;
    last.hash := link;
  end loop;
end $$;

create function seal_records() returns void language sql as $$
  select seal_record(waiting."projectId")
    from (select distinct "projectId" from "RecordEntry" where hash is null) waiting
$$;

-- Nothing of an entry changes but that it is sealed, once.
create function refuse_change_of_entry() returns trigger language plpgsql as $$
begin
  if old.hash is null and new.hash is not null
     and to_jsonb(new) - '{number,previous,hash}'::text[] = to_jsonb(old) - '{number,previous,hash}'::text[]
     and new.hash = encode(sha256(convert_to(canonical_entry(old, new.number, new.previous), 'UTF8')), 'hex')
  then
    return new;
  end if;
  raise exception 'RecordEntry is append-only' using errcode = 'integrity_constraint_violation';
end $$;

drop trigger record_is_append_only on "RecordEntry";
create trigger record_is_append_only before delete or truncate on "RecordEntry"
  for each statement execute function refuse_change();
create trigger record_entries_stay_as_they_are before update on "RecordEntry"
  for each row execute function refuse_change_of_entry();

-- Nobody adds an entry that claims its place in the chain already.
create function refuse_sealed_entry() returns trigger language plpgsql as $$
begin
  raise exception 'RecordEntry is sealed after it was added' using errcode = 'integrity_constraint_violation';
end $$;
create trigger record_entries_come_unsealed before insert on "RecordEntry"
  for each row when (new.number is not null or new.previous is not null or new.hash is not null)
  execute function refuse_sealed_entry();

-- An approval is about one exact source too: until now the guard looked at target and pairing alone.
create or replace function approval_holds(passage_id uuid) returns boolean language sql stable as $$
  select exists (
    select 1
      from "Approval" a
      join "Passage" p on p.id = a."passageId"
      cross join lateral (
        select '[' || coalesce(string_agg('"' || g.id || '"', ',' order by g.position), '') || ']' as ids,
               '[' || coalesce(string_agg(to_json(g.text)::text, ',' order by g.position), '') || ']' as texts
          from "PassageParagraph" l
          join "Paragraph" g on g.id = l."paragraphId"
         where l."passageId" = p.id
      ) said
     where p.id = passage_id
       and a."liftedAt" is null
       and a."targetHash" = encode(sha256(convert_to(p.text, 'UTF8')), 'hex')
       and a."alignmentHash" = encode(sha256(convert_to(said.ids, 'UTF8')), 'hex')
       and a."sourceHash" = encode(sha256(convert_to(said.texts, 'UTF8')), 'hex')
  )
$$;

create function refuse_false_sources() returns trigger language plpgsql as $$
declare
  false_one uuid;
begin
  select p.id into false_one
    from "PassageParagraph" l
    join "Passage" p on p.id = l."passageId" and p.status = 'approved'
   where l."paragraphId" = new.id and not approval_holds(p.id)
   limit 1;
  if false_one is not null then
    raise exception 'passage % says approved, but no approval is about its source', false_one
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create constraint trigger approvals_are_about_exact_sources
  after update of text, position on "Paragraph"
  deferrable initially deferred
  for each row when (old.text is distinct from new.text or old.position <> new.position)
  execute function refuse_false_sources();

-- A paragraph that joins an approved passage changes its source as much as one that leaves it.
drop trigger approvals_are_about_one_pairing on "PassageParagraph";
create function refuse_false_pairing() returns trigger language plpgsql as $$
declare
  false_one uuid;
begin
  select p.id into false_one from "Passage" p
   where p.id in ((to_jsonb(old) ->> 'passageId')::uuid, (to_jsonb(new) ->> 'passageId')::uuid)
     and p.status = 'approved' and not approval_holds(p.id)
   limit 1;
  if false_one is not null then
    raise exception 'passage % says approved, but no approval is about its pairing', false_one
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create constraint trigger approvals_are_about_one_pairing
  after insert or update or delete on "PassageParagraph"
  deferrable initially deferred
  for each row execute function refuse_false_pairing();
