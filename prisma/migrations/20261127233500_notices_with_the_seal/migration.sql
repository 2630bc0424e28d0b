-- A transaction that notifies holds one lock of the whole server from before its commit until it is on
-- the disk: whoever saved waited for everybody else's disk. So the notice of a passage goes out with
-- the seal of its entry, many at once and as surely: an entry that is not sealed has not been told.
create or replace function seal_record(project uuid) returns void language plpgsql as $$
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
    if entry.detail ? 'revision' then
      perform pg_notify('live', jsonb_build_object('project', project, 'type', 'passage',
                'versionId', p."versionId", 'id', p.id, 'position', p.position,
                'revision', entry.detail -> 'revision', 'by', entry."actorId")::text)
         from "Passage" p
        where p.id = entry."passageId";
    end if;
  end loop;
end $$;

-- Several processes seal at once: all take the projects' locks in the same order.
create or replace function seal_records() returns void language sql as $$
  select seal_record(waiting."projectId")
    from (select distinct "projectId" from "RecordEntry" where hash is null order by 1) waiting
$$;
