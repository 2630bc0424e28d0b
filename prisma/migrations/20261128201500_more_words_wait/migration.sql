-- An import has 160,000 units wait before their words are sorted in (server/jobs/import-memory.ts): of as
-- many, each word is written anew half as often.
alter index "MemoryUnit_words_idx" set (gin_pending_list_limit = 524288);
