-- The words of a text as a full-text search cuts them: folded, and with a space for each mark that a
-- parser would take for a part of a word.
create function separated_words(text) returns text language sql immutable parallel safe return
  translate(fold_letters($1), '-./\@:_''"&|!<>()*،؛؟۔…，。、！？；：（）', '                              ');

-- The words of both sides of a unit. A tsvector holds a megabyte: of longer texts the beginnings count.
create function unit_words(source text, target text) returns tsvector language sql immutable parallel safe return
  to_tsvector('simple'::regconfig, separated_words(left(source, 50000)) || ' ' || separated_words(left(target, 50000)));

-- All of the words, the last of which may be a beginning. Nothing where there is no word.
create function asked_words(text) returns tsquery language sql immutable parallel safe return
  (nullif(plainto_tsquery('simple'::regconfig, separated_words($1))::text, '') || ':*')::tsquery;

create index "MemoryUnit_unit_words_idx" on "MemoryUnit" using gin (unit_words(source, target));

-- A memory is given out from its first unit to its last, and shown from its newest.
CREATE INDEX "MemoryUnit_memoryId_id_idx" ON "MemoryUnit"("memoryId", "id");
CREATE INDEX "MemoryUnit_memoryId_at_idx" ON "MemoryUnit"("memoryId", "at");
