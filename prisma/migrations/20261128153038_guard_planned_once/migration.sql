-- A function in SQL is planned anew whenever it is called, one in PL/pgSQL once for each connection: the
-- guard that looks at each approval before it is committed took a fifth of all that an approval costs.
-- A plan that is kept must not be one for the first few approvals of a desk: those would be read whole.
create or replace function approval_holds(passage_id uuid) returns boolean
language plpgsql stable set enable_seqscan = off as $$
begin
  return (
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
     where p.id = passage_id and a."liftedAt" is null);
end $$;

create or replace function refuse_false_approval() returns trigger language plpgsql as $$
declare
  passage_id uuid;
begin
  if tg_table_name = 'Passage' then
    passage_id := new.id;
  else
    passage_id := old."passageId";
  end if;
  if exists (select from "Passage" p
              where p.id = passage_id and p.status = 'approved' and not approval_holds(p.id)) then
    raise exception 'passage % says approved, but no approval is about its text', passage_id
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
