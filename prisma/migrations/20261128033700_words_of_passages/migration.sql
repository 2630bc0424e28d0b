-- The words of a passage as search sees them: of its source, its text and its keys. Kept beside the
-- passage, and made anew only when a text or the pairing changes: who approves does not pay for it.
create table "PassageWords" (
  "passageId" uuid not null,
  folded text not null,
  constraint "PassageWords_pkey" primary key ("passageId"),
  constraint "PassageWords_passageId_fkey" foreign key ("passageId") references "Passage"(id)
    on delete cascade on update cascade
);
create index "PassageWords_folded_idx" on "PassageWords" using gin (folded gin_trgm_ops);

create function keep_words(passages uuid[]) returns void language sql as $$
  insert into "PassageWords" as w ("passageId", folded)
  select p.id, fold_letters(concat_ws(E'\n', p.text, said.texts))
    from "Passage" p
    left join lateral (
      select string_agg(concat_ws(E'\n', g.text, g.key), E'\n' order by g.position) as texts
        from "PassageParagraph" l
        join "Paragraph" g on g.id = l."paragraphId"
       where l."passageId" = p.id
    ) said on true
   where p.id = any (passages)
      on conflict ("passageId") do update set folded = excluded.folded
   where w.folded <> excluded.folded
$$;

create function keep_words_of_text() returns trigger language plpgsql as $$
begin
  perform keep_words(array[new.id]);
  return null;
end $$;
create function keep_words_of_new() returns trigger language plpgsql as $$
begin
  perform keep_words((select array_agg(id) from made));
  return null;
end $$;
create function keep_words_of_links() returns trigger language plpgsql as $$
begin
  perform keep_words((select array_agg(distinct "passageId") from made));
  return null;
end $$;
create function keep_words_of_moved() returns trigger language plpgsql as $$
begin
  perform keep_words((select array_agg("passageId")
                        from (select "passageId" from made union select "passageId" from gone) both_of));
  return null;
end $$;
create function keep_words_of_source() returns trigger language plpgsql as $$
begin
  perform keep_words((select array_agg(distinct l."passageId")
                        from made
                        join gone on gone.id = made.id
                        join "PassageParagraph" l on l."paragraphId" = made.id
                       where (made.text, made.key) is distinct from (gone.text, gone.key)));
  return null;
end $$;

create function keep_words_of_left() returns trigger language plpgsql as $$
begin
  perform keep_words((select array_agg(distinct "passageId") from gone));
  return null;
end $$;

create trigger words_follow_the_text after update of text on "Passage"
  for each row when (old.text is distinct from new.text) execute function keep_words_of_text();
create trigger words_of_new_passages after insert on "Passage"
  referencing new table as made for each statement execute function keep_words_of_new();
create trigger words_of_new_links after insert on "PassageParagraph"
  referencing new table as made for each statement execute function keep_words_of_links();
create trigger words_follow_the_pairing after update on "PassageParagraph"
  referencing old table as gone new table as made
  for each statement execute function keep_words_of_moved();
create trigger words_without_the_links after delete on "PassageParagraph"
  referencing old table as gone for each statement execute function keep_words_of_left();
create trigger words_follow_the_source after update on "Paragraph"
  referencing old table as gone new table as made
  for each statement execute function keep_words_of_source();

select keep_words((select array_agg(id) from "Passage"));
