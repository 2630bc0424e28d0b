-- How far a file is read: an attempt goes on behind it.
ALTER TABLE "MemoryImport" ADD COLUMN     "entries" INTEGER NOT NULL DEFAULT 0;
update "MemoryImport" set entries = units;

-- Many new units are sorted into an index at once in half the time it takes one by one. The worker does
-- so every minute and during an import (server/memory/tidy-indexes.ts); the limit, in kB, is only there
-- for a desk without a worker.
alter index "MemoryUnit_pairs_idx" set (gin_pending_list_limit = 131072);
alter index "MemoryUnit_words_idx" set (gin_pending_list_limit = 131072);
