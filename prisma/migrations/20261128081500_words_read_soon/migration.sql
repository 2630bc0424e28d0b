-- Who saves does not wait for the index of words: what is to be read again is marked, and the worker
-- reads it, at once for all pauses of typing in between. A search reads what is marked itself.
create table "PassageUnread" (
  "passageId" uuid not null,
  constraint "PassageUnread_pkey" primary key ("passageId")
);

-- Whoever reads holds no passage: else somebody who takes one away and a reader could wait for each other.
alter table "PassageWords" drop constraint "PassageWords_passageId_fkey";

drop trigger words_follow_the_text on "Passage";
drop trigger words_of_new_passages on "Passage";
drop trigger words_of_new_links on "PassageParagraph";
drop trigger words_follow_the_pairing on "PassageParagraph";
drop trigger words_without_the_links on "PassageParagraph";
drop trigger words_follow_the_source on "Paragraph";
drop function keep_words_of_text(), keep_words_of_new(), keep_words_of_links(), keep_words_of_moved(),
              keep_words_of_source(), keep_words_of_left();

-- The words of passages as they stand.
create function words_of(passages uuid[]) returns table ("passageId" uuid, folded text)
language sql stable as $$
  select p.id, fold_letters(concat_ws(E'\n', p.text, said.texts))
    from unnest(passages) asked (id)
    join "Passage" p on p.id = asked.id
    left join lateral (
      select string_agg(concat_ws(E'\n', g.text, g.key), E'\n' order by g.position) as texts
        from "PassageParagraph" l
        join "Paragraph" g on g.id = l."paragraphId"
       where l."passageId" = p.id
    ) said on true
$$;

-- Whoever reads a mark takes it away first, and reads in a statement of its own. The mark is written,
-- and not only looked for, so that a change waits for such a reader and is marked behind it. The words
-- of before go in the same stroke: no search finds them. Planned each time, for as many as there are.
create function mark_unread(passages uuid[]) returns void language plpgsql
set plan_cache_mode = force_custom_plan as $$
begin
  insert into "PassageUnread" ("passageId")
  select distinct id from unnest(passages) id where id is not null order by id
      on conflict ("passageId") do update set "passageId" = excluded."passageId";
  delete from "PassageWords" w using unnest(passages) id where w."passageId" = id;
end $$;

-- The same of one, without a plan of its own: people wait for it.
create function unread_text() returns trigger language plpgsql as $$
begin
  insert into "PassageUnread" ("passageId") values (new.id)
      on conflict ("passageId") do update set "passageId" = excluded."passageId";
  delete from "PassageWords" where "passageId" = new.id;
  return null;
end $$;
create function unread_passages() returns trigger language plpgsql as $$
begin
  perform mark_unread((select array_agg(id) from made));
  return null;
end $$;
create function unread_gone() returns trigger language plpgsql as $$
begin
  perform mark_unread((select array_agg(id) from gone));
  return null;
end $$;
create function unread_links() returns trigger language plpgsql as $$
begin
  perform mark_unread((select array_agg("passageId") from made));
  return null;
end $$;
create function unread_moved() returns trigger language plpgsql as $$
begin
  perform mark_unread((select array_agg("passageId")
                         from (select "passageId" from made union select "passageId" from gone) both_of));
  return null;
end $$;
create function unread_left() returns trigger language plpgsql as $$
begin
  perform mark_unread((select array_agg("passageId") from gone));
  return null;
end $$;
create function unread_sources() returns trigger language plpgsql
set plan_cache_mode = force_custom_plan as $$
begin
  perform mark_unread((select array_agg(l."passageId")
                         from made
                         join gone on gone.id = made.id
                         join "PassageParagraph" l on l."paragraphId" = made.id
                        where (made.text, made.key) is distinct from (gone.text, gone.key)));
  return null;
end $$;

create trigger text_is_unread after update of text on "Passage"
  for each row when (old.text is distinct from new.text) execute function unread_text();
create trigger new_passages_are_unread after insert on "Passage"
  referencing new table as made for each statement execute function unread_passages();
create trigger passages_gone_are_unread after delete on "Passage"
  referencing old table as gone for each statement execute function unread_gone();
create trigger new_links_are_unread after insert on "PassageParagraph"
  referencing new table as made for each statement execute function unread_links();
create trigger moved_links_are_unread after update on "PassageParagraph"
  referencing old table as gone new table as made for each statement execute function unread_moved();
create trigger passages_left_are_unread after delete on "PassageParagraph"
  referencing old table as gone for each statement execute function unread_left();
create trigger new_sources_are_unread after update on "Paragraph"
  referencing old table as gone new table as made for each statement execute function unread_sources();

-- Reads some of what is marked; nobody waits for another who is at it.
-- Returns how many there were.
create function read_words(most integer) returns integer language plpgsql
set plan_cache_mode = force_custom_plan as $$
declare
  passages uuid[];
begin
  with next as (
    select "passageId" from "PassageUnread" limit most for update skip locked
  ), taken as (
    delete from "PassageUnread" u using next where u."passageId" = next."passageId" returning u."passageId"
  )
  select coalesce(array_agg("passageId"), '{}') into passages from taken;
  insert into "PassageWords" as w ("passageId", folded)
  select "passageId", folded from words_of(passages)
      on conflict ("passageId") do update set folded = excluded.folded where w.folded <> excluded.folded;
  return cardinality(passages);
end $$;
drop function keep_words(uuid[]);
